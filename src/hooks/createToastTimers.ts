/** A toast that leaves by itself after a while. */
export interface TimedToast {
  readonly id: string;
  /** New words begin anew: they have to be read as well. */
  readonly words: string;
  /** Null: it stays. */
  readonly durationMs: number | null;
}

/** One timer for each toast, all of which can be held. */
export interface ToastTimers {
  /** Which toasts show, and whether their time stands still. A toast that is not named has no timer any more. */
  sync(toasts: readonly TimedToast[], isHeld: boolean): void;
}

interface Timer {
  readonly words: string;
  remainingMs: number;
  startedAt: number;
  handle: ReturnType<typeof setTimeout> | undefined;
}

/** Creates the timers; what other toasts do never starts one anew. */
export function createToastTimers(onDue: (id: string) => void): ToastTimers {
  const timers = new Map<string, Timer>();

  function hold(timer: Timer): void {
    if (timer.handle === undefined) return;
    clearTimeout(timer.handle);
    timer.handle = undefined;
    timer.remainingMs -= performance.now() - timer.startedAt;
  }
  function run(id: string, timer: Timer): void {
    if (timer.handle !== undefined) return;
    timer.startedAt = performance.now();
    timer.handle = setTimeout(
      () => {
        timers.delete(id);
        onDue(id);
      },
      Math.max(0, timer.remainingMs),
    );
  }
  function end(id: string): void {
    const timer = timers.get(id);
    if (timer) hold(timer);
    timers.delete(id);
  }

  return {
    sync(toasts, isHeld) {
      const lasting = new Map(toasts.map((toast) => [toast.id, toast]));
      for (const id of Array.from(timers.keys())) if (!lasting.has(id)) end(id);
      for (const { id, words, durationMs } of toasts) {
        if (durationMs === null || timers.get(id)?.words !== words) end(id);
        if (durationMs === null) continue;
        const timer = timers.get(id) ?? {
          words,
          remainingMs: durationMs,
          startedAt: 0,
          handle: undefined,
        };
        timers.set(id, timer);
        if (isHeld) hold(timer);
        else run(id, timer);
      }
    },
  };
}
