import type { Clock } from '../../../src/lib/clock.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { Session } from '../../engine/session.ts';
import { toFrame } from './envelope.ts';
import { toNaiveLocal } from './toNaiveLocal.ts';

export interface HeartbeatOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly clients: ReadonlySet<Session>;
  /** Time between sweeps; silence this long earns a `ping`, twice this long is the end. */
  readonly everyMs: number;
}

/**
 * Starts the original's sweep: from the server's start on, not from the client's. Only a `pong` counts as life,
 * and a dead client is forgotten while its socket stays open. Returns its stop.
 */
export function startHeartbeat(options: HeartbeatOptions): () => void {
  const { clients, clock, everyMs } = options;
  return options.scheduler.every(everyMs, () => {
    const at = clock.now();
    for (const session of Array.from(clients)) {
      const silentMs = at - session.lastHeartbeatAt;
      if (silentMs >= 2 * everyMs) session.forget('forgotten after silence');
      else if (silentMs >= everyMs) {
        const data = { server_time: toNaiveLocal(at) };
        session.sendControl(toFrame({ type: 'ping', clientId: session.clientId, at, data }));
      }
    }
  });
}
