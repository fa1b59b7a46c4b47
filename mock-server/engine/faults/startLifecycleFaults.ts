import { assertNever } from '../../../src/lib/assertNever.ts';
import type { Scheduler } from '../scheduler.ts';
import type { Session } from '../session.ts';
import type { Sessions } from '../createSessions.ts';
import type { Faults } from './createFaults.ts';
import type { Fault } from './fault.ts';

/** Faults that end, one way or another, the life of a client that was welcomed. */
type LifecycleFault = Extract<Fault, { name: 'zombie' | 'drop' | 'close' }>;

export interface LifecycleFaultsOptions {
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly scheduler: Scheduler;
}

/** How long a client lives that comes while the fault is already acting. */
const LATER_CLIENT_MS = 5_000;

/** Carries out `zombie`, `drop` and `close` for present and later clients. Returns its stop. */
export function startLifecycleFaults(options: LifecycleFaultsOptions): () => void {
  const { faults, scheduler, sessions } = options;
  const plans = new Map<Fault['name'], Map<Session, () => void>>();

  const plan = (fault: LifecycleFault, session: Session, delayMs: number) => {
    const pending = plans.get(fault.name) ?? new Map<Session, () => void>();
    plans.set(fault.name, pending);
    if (delayMs <= 0) {
      strike(fault, session);
      return;
    }
    const cancel = scheduler.after(delayMs, () => {
      pending.delete(session);
      strike(fault, session);
    });
    pending.set(session, cancel);
  };
  const cancelAll = (name: Fault['name']) => {
    for (const cancel of plans.get(name)?.values() ?? []) cancel();
    plans.delete(name);
  };

  const stopListening = faults.onChange(({ kind, fault }) => {
    if (!isLifecycle(fault)) return;
    cancelAll(fault.name);
    if (kind === 'stopped') return;
    for (const session of Array.from(sessions.live())) plan(fault, session, fault.afterMs ?? 0);
  });
  sessions.onWelcomed((session) => {
    for (const fault of faults.list()) {
      if (!isLifecycle(fault) || fault.scope === 'current') continue;
      plan(fault, session, fault.afterMs ?? LATER_CLIENT_MS);
    }
  });
  sessions.onLeft((session) => {
    for (const pending of plans.values()) {
      pending.get(session)?.();
      pending.delete(session);
    }
  });

  return () => {
    stopListening();
    for (const name of Array.from(plans.keys())) cancelAll(name);
  };
}

function isLifecycle(fault: Fault): fault is LifecycleFault {
  return fault.name === 'zombie' || fault.name === 'drop' || fault.name === 'close';
}

function strike(fault: LifecycleFault, session: Session): void {
  switch (fault.name) {
    case 'zombie':
      session.forget('forgotten by fault zombie');
      break;
    case 'drop':
      session.drop();
      break;
    case 'close':
      session.close(fault.code, fault.reason);
      break;
    default:
      assertNever(fault);
  }
}
