import type { Clock, EpochMs } from '../../src/lib/clock.ts';
import type { Scheduler } from './scheduler.ts';

export interface DelayLineOptions {
  readonly send: (frame: string) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/** A slow wire to one client: what goes in comes out later, in order. */
export interface DelayLine {
  /** Sends after `delayMs`, and never before what was passed earlier; at once where nothing is on its way. */
  pass(frame: string, delayMs: number): void;
  /** Forgets what is on its way. */
  discard(): void;
}

/** Creates an empty line; it owns one timer, and only while something is on its way. */
export function createDelayLine({ send, clock, scheduler }: DelayLineOptions): DelayLine {
  let onTheWay: { readonly frame: string; readonly dueAt: EpochMs }[] = [];
  let stopTimer: (() => void) | null = null;

  const wait = () => {
    const next = onTheWay[0];
    stopTimer =
      next === undefined ? null : scheduler.after(Math.max(0, next.dueAt - clock.now()), arrive);
  };
  const arrive = () => {
    const nowAt = clock.now();
    const due = onTheWay.findIndex(({ dueAt }) => dueAt > nowAt);
    const arrived = onTheWay.splice(0, due < 0 ? onTheWay.length : due);
    wait();
    for (const { frame } of arrived) send(frame);
  };

  return {
    pass(frame, delayMs) {
      if (delayMs === 0 && onTheWay.length === 0) {
        send(frame);
        return;
      }
      // Who is due before the one ahead waits for it: the line leaves from its front.
      onTheWay.push({ frame, dueAt: clock.now() + delayMs });
      if (stopTimer === null) wait();
    },
    discard() {
      onTheWay = [];
      stopTimer?.();
      stopTimer = null;
    },
  };
}
