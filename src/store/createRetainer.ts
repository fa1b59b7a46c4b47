import type { Environment, Stop } from './environment.ts';

/** Counts who needs something: starts it with the first, ends it some time after the last. */
export interface Retainer {
  /** Needs it until the returned function is called (once; further calls do nothing). */
  retain(): Stop;
  /** Forgets a pending end. */
  cancel(): void;
  /** Forgets a pending end, and every later one. */
  dispose(): void;
}

/** Creates a retainer; an end that is pending is called off when somebody comes back in time. */
export function createRetainer(
  environment: Environment,
  { lingerMs, start, end }: { lingerMs: () => number; start: () => void; end: () => void },
): Retainer {
  let count = 0;
  let isDisposed = false;
  let cancelEnd: Stop | null = null;
  const cancel = () => {
    cancelEnd?.();
    cancelEnd = null;
  };
  return {
    retain() {
      count += 1;
      cancel();
      if (count === 1) start();
      let isReleased = false;
      return () => {
        if (isReleased) return;
        isReleased = true;
        count -= 1;
        if (count > 0 || isDisposed) return;
        cancelEnd = environment.startTimer(() => {
          cancelEnd = null;
          end();
        }, lingerMs());
      };
    },
    cancel,
    dispose() {
      isDisposed = true;
      cancel();
    },
  };
}
