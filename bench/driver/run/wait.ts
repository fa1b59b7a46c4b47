/** Ways to wait that all end at once when the bench is asked to end. */
export interface Wait {
  /** Rejects with the signal's reason when aborted. */
  forMs(durationMs: number): Promise<void>;
  /** The value, or null if it takes longer. Failures after that are nobody's business. */
  atMost<Value>(durationMs: number, value: Promise<Value>): Promise<Value | null>;
  /** The value, or a rejection with the signal's reason. */
  unlessAborted<Value>(value: Promise<Value>): Promise<Value>;
}

/** Waits under an abort signal. */
export function createWait(signal: AbortSignal): Wait {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(toError(signal));
    signal.addEventListener('abort', () => reject(toError(signal)), { once: true });
  });
  // Somebody always waits for it, but not all the time.
  aborted.catch(() => undefined);

  const unlessAborted = <Value>(value: Promise<Value>) => Promise.race([value, aborted]);
  return {
    unlessAborted,
    async forMs(durationMs) {
      const timer = startTimer(durationMs);
      try {
        await unlessAborted(timer.over);
      } finally {
        timer.cancel();
      }
    },
    async atMost(durationMs, value) {
      value.catch(() => undefined);
      const timer = startTimer(durationMs);
      try {
        return await unlessAborted(Promise.race([value, timer.over]));
      } finally {
        timer.cancel();
      }
    },
  };
}

function startTimer(durationMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), durationMs);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

function toError(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('aborted');
}
