import type { WireOdds } from '../peer.ts';

/** A sampled row showed a message: index of the row in the sample, number of the message, epoch ms by the feed's clock. */
export type Paint = readonly [sample: number, message: number, paintedAt: number];

/** What the page counts; only ever grows. */
export interface PageCounters {
  readonly commits: number;
  readonly rowRenders: number;
  readonly frames: number;
  /** Frames that came more than 50 ms after the one before. */
  readonly slowFrames: number;
}

/** How the table compares with what the feed sent. */
export interface TableCheck {
  readonly wrongCells: number;
  readonly missingRows: number;
  readonly checkedRows: number;
}

/** What the driver finds as `window.bench`. */
export interface Harness {
  /** Learns the feed's clock. */
  syncClock(): Promise<void>;
  /** How many of these rows are on the page. */
  countShown(keys: readonly string[]): number;
  /** From now on, notes what these rows show after each frame. */
  watch(keys: readonly string[]): void;
  counters(): PageCounters;
  /** What was seen since `watch`. */
  paints(): readonly Paint[];
  /** Compares all rows; of a virtualised peer those that are there. */
  check(table: readonly WireOdds[]): TableCheck;
}

declare global {
  interface Window {
    bench: Harness;
  }
}
