import type { EpochMs } from '../lib/clock.ts';

/** How long links lasted: some endpoints greet and die at once, time and again (PROTOCOLS 2.1.1). */
export interface LinkTally {
  welcomed(at: EpochMs): void;
  ended(at: EpochMs): void;
  /** We ended it ourselves: that says nothing. */
  left(): void;
  /** How many links ended by themselves within a second of their welcome so far. */
  readonly shortCount: number;
}

const SHORT_LINK_MS = 1_000;

/** Creates a tally of no links yet. */
export function createLinkTally(): LinkTally {
  let welcomedAt: EpochMs | null = null;
  let shortCount = 0;
  return {
    welcomed(at) {
      welcomedAt ??= at;
    },
    ended(at) {
      if (welcomedAt === null) return;
      if (at - welcomedAt < SHORT_LINK_MS) shortCount += 1;
      welcomedAt = null;
    },
    left() {
      welcomedAt = null;
    },
    get shortCount() {
      return shortCount;
    },
  };
}
