import type { Clock } from '../../../src/lib/clock.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import type { BilliardsClient } from './billiardsClient.ts';

export interface MonitorOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Time between sweeps; more silence than this earns a `ping`, more than twice this is the end. */
  readonly everyMs: number;
  readonly clients: () => readonly BilliardsClient[];
  readonly sendPing: (client: BilliardsClient) => void;
}

/** Looks after clients that are silent. */
export interface Monitor {
  /** To be called when somebody came or went: it runs only while there is somebody. */
  update(): void;
  stop(): void;
}

/**
 * Creates the original's sweep, which begins with the first client. Only a client's `ping` counts as life, and who
 * shows none is forgotten while the socket stays open.
 */
export function createMonitor(options: MonitorOptions): Monitor {
  const { clients, clock, everyMs, scheduler, sendPing } = options;
  let stopSweeps: (() => void) | null = null;

  const sweep = () => {
    const nowAt = clock.now();
    for (const client of clients()) {
      const silentMs = nowAt - client.session.lastHeartbeatAt;
      if (silentMs > 2 * everyMs) client.session.forget('forgotten after silence');
      else if (silentMs > everyMs) sendPing(client);
    }
  };
  const stop = () => {
    stopSweeps?.();
    stopSweeps = null;
  };

  return {
    update() {
      if (clients().length === 0) stop();
      else stopSweeps ??= scheduler.every(everyMs, sweep);
    },
    stop,
  };
}
