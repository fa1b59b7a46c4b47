import type { Verdict } from '../stats/judgeRun.ts';

/** What one run of one peer showed. Null: the page was too busy to be asked. */
export interface RunMeasurement extends Verdict {
  readonly peer: string;
  readonly rows: number;
  /** Messages per second. */
  readonly rate: number;
  readonly isBatched: boolean;
  /** Share of the window in which the main thread was in a task. */
  readonly busy: number | null;
  /** Share of a core that the main thread used. Unlike `busy` it does not grow while the thread waits for a core. */
  readonly cpu: number | null;
  readonly commitsPerSecond: number | null;
  readonly rendersPerSecond: number | null;
  /** False if React has committed, and no row ever called `rowRendered`. */
  readonly areRendersCounted: boolean;
  readonly framesPerSecond: number | null;
  /** Frames of the window that took more than 50 ms. */
  readonly slowFrames: number | null;
  /** After a garbage collection at the end, in millions of bytes. */
  readonly heapMb: number | null;
  /** Cells that differ from the feed's final table. */
  readonly wrongCells: number | null;
  readonly missingRows: number;
  /** How many sampled messages the percentiles are taken of. */
  readonly latencyCount: number;
  readonly browser: string;
  /** What the page threw. */
  readonly errors: readonly string[];
}
