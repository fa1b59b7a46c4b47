import type { EpochMs } from '../lib/clock.ts';
import type { Environment, Stop } from './environment.ts';

/** One timer, for whatever is due first. */
export interface DeadlineTimer {
  /** Waits for this instant and for no other, or for none; if it waits for that already, nothing happens. */
  arm(dueAt: EpochMs | null): void;
  /** Waits for nothing any more. */
  cancel(): void;
}

/**
 * Creates a timer that waits for nothing yet. It may be early: a very long delay is cut, so what is due has to be
 * looked up when it reports, and the same instant may be armed again.
 */
export function createDeadlineTimer(environment: Environment, onDue: () => void): DeadlineTimer {
  let armedFor: EpochMs | null = null;
  let stop: Stop | null = null;

  function arm(dueAt: EpochMs | null): void {
    if (dueAt === armedFor) return;
    stop?.();
    armedFor = dueAt;
    stop =
      dueAt === null
        ? null
        : environment.startTimer(report, Math.max(0, Math.ceil(dueAt - environment.now())));
  }

  function report(): void {
    armedFor = null;
    onDue();
  }

  return { arm, cancel: () => arm(null) };
}
