import type { EpochMs } from '../lib/clock.ts';

/** One clock for many readers. */
export interface Ticker {
  /** Calls back at each tick; the first reader starts the timer and the last one leaving stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Time of the newest tick; null while nobody listens, so that no reader sees an old one. */
  readonly getNow: () => EpochMs | null;
}

/**
 * Creates a ticker. It reads the time only at a tick, so all readers of one render see the same, which is what
 * `useSyncExternalStore` asks of a store.
 */
export function createTicker(intervalMs: number, readNow: () => EpochMs): Ticker {
  const listeners = new Set<() => void>();
  let now: EpochMs | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = readNow();
    for (const listener of Array.from(listeners)) listener();
  };
  return {
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice counts twice.
      const own = () => listener();
      listeners.add(own);
      if (listeners.size === 1) {
        now = readNow();
        timer = setInterval(tick, intervalMs);
      }
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return;
        clearInterval(timer);
        now = null;
      };
    },
    getNow: () => now,
  };
}
