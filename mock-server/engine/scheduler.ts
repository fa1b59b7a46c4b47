import type { Clock } from '../../src/lib/clock.ts';

/** Timers as an argument; each call returns the function that stops it. */
export interface Scheduler {
  after(delayMs: number, task: () => void): () => void;
  every(periodMs: number, task: () => void): () => void;
}

/** The platform's timers, the same in Node and in a page. */
export const systemScheduler: Scheduler = {
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
  every(periodMs, task) {
    const timer = setInterval(task, periodMs);
    return () => {
      clearInterval(timer);
    };
  },
};

/** Wall time at start plus monotonic time since, with a fraction for the wire's microseconds. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
};
