import type { EpochMs } from '../lib/clock.ts';
import type { Environment, Stop } from './environment.ts';

/** How often a frame has room for a flush. */
export interface FlushPace {
  /** A frame's flush that began at `startedAt` has called its listeners: what it costs will be known once it is painted. */
  flushed(startedAt: EpochMs): void;
  /** Whether a flush at `at` would come too soon after the last one. */
  isTooEarly(at: EpochMs): boolean;
  /** Forgets the flush that is being measured. */
  cancel(): void;
}

/** Of the main thread's time, what showing may take: the rest is for what arrives, and for the page's own business. */
const MAX_SHOWING_SHARE = 0.7;
/** Of so many flushes the cheapest counts: one that took long beside something else says nothing about the next. */
const COUNTED_FLUSHES = 3;
/** Frames are never exactly a sixtieth of a second apart: one that is so much early is in time. */
const TOLERANCE_MS = 1;

/**
 * How long after the beginning of a flush the next one may begin, ms, so that showing takes no more of the main thread than its share;
 * 0 while too little is known. `costsMs`: what the last flushes took until they were painted.
 */
export function toFlushIntervalMs(costsMs: readonly number[]): number {
  return costsMs.length < COUNTED_FLUSHES ? 0 : Math.min(...costsMs) / MAX_SHOWING_SHARE;
}

/** Measures what flushes cost the main thread, their layout and paint included, and spaces them accordingly. */
export function createFlushPace(environment: Environment): FlushPace {
  let costsMs: readonly number[] = [];
  let notBeforeAt: EpochMs = 0;
  let stop: Stop | null = null;
  return {
    flushed(startedAt) {
      stop?.();
      // A frame's layout and paint are part of its own task: the next task comes after them.
      stop = environment.startTimer(() => {
        const costMs = environment.now() - startedAt;
        costsMs = [costMs, ...costsMs.slice(0, COUNTED_FLUSHES - 1)];
        notBeforeAt = startedAt + toFlushIntervalMs(costsMs);
      }, 0);
    },
    isTooEarly: (at) => at < notBeforeAt - TOLERANCE_MS,
    cancel: () => stop?.(),
  };
}
