/** Does something at most so often. */
export interface Pacer {
  /** Does it now, or once it is time again. */
  readonly request: () => void;
  /** Does it now in any case. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** Creates a pacer; it owns a timer only while something waits. */
export function createPacer(everyMs: number, act: () => void): Pacer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let actedAt = -Infinity;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    stop();
    actedAt = performance.now();
    act();
  };
  return {
    request() {
      if (timer !== undefined) return;
      const waitMs = actedAt + everyMs - performance.now();
      if (waitMs <= 0) now();
      else timer = setTimeout(now, waitMs);
    },
    now,
    stop,
  };
}
