import type { Clock } from '../../../src/lib/clock.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';

export interface SweepOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly clients: ReadonlySet<Session>;
  /** Silence that is too long; also the time between sweeps, counted from the server's start. */
  readonly timeoutMs: number;
}

/**
 * Starts the original's sweep. It counts whole seconds and wants more than the limit, so a client is forgotten 60 to 120 s after its
 * last heartbeat; its socket stays open and mute. Returns its stop.
 */
export function startSweep({ clients, clock, scheduler, timeoutMs }: SweepOptions): () => void {
  const limit = Math.floor(timeoutMs / 1_000);
  return scheduler.every(timeoutMs, () => {
    const at = clock.now();
    for (const session of Array.from(clients)) {
      const silentSeconds = Math.floor((at - session.lastHeartbeatAt) / 1_000);
      if (silentSeconds > limit) session.forget('forgotten without a heartbeat');
    }
  });
}
