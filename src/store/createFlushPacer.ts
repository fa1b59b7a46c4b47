import type { EpochMs } from '../lib/clock.ts';
import type { Environment, Stop } from './environment.ts';
import {
  CROWDED_BUDGET_SHARE,
  CROWDED_INTERVAL_MS,
  UNCROWDED,
  nextFlushCrowd,
} from './flushCrowd.ts';
import { EVERY_FRAME, nextFlushPace } from './flushPace.ts';

/** Spaces flushes by what their frames take, and by how much they show. */
export interface FlushPacer {
  /** A frame that came at `frameAt` has shown `rows`; what it took is known once it is painted. */
  flushed(frameAt: EpochMs, rows: number): void;
  /** Whether a frame at `at` comes too soon after the last one that showed anything. */
  isTooEarly(at: EpochMs): boolean;
  /** How much of the usual budget a flush may take now. */
  readonly budgetShare: number;
  /** Forgets the flush that is being measured. */
  cancel(): void;
}

/** Frames don't come exactly when they should: one that is early by so much is in time. */
const TOLERANCE_MS = 4;

/**
 * Creates a pacer that lets every frame show until it knows better.
 * @param getEveryFrameBelow row changes a second below which every frame shows that has the time
 */
export function createFlushPacer(
  environment: Environment,
  getEveryFrameBelow: () => number,
): FlushPacer {
  let pace = EVERY_FRAME;
  let crowd = UNCROWDED;
  let shownAt: EpochMs = 0;
  let stop: Stop | null = null;
  return {
    flushed(frameAt, rows) {
      crowd = nextFlushCrowd(crowd, { rows, sinceMs: frameAt - shownAt }, getEveryFrameBelow());
      shownAt = frameAt;
      stop?.();
      // Layout and paint are part of the frame's own task: the next task comes after them.
      stop = environment.startTimer(() => {
        pace = nextFlushPace(pace, environment.now() - frameAt);
      }, 0);
    },
    isTooEarly(at) {
      const intervalMs = Math.max(pace.intervalMs, crowd.isCrowded ? CROWDED_INTERVAL_MS : 0);
      return at < shownAt + intervalMs - TOLERANCE_MS;
    },
    get budgetShare() {
      return crowd.isCrowded ? CROWDED_BUDGET_SHARE : 1;
    },
    cancel: () => stop?.(),
  };
}
