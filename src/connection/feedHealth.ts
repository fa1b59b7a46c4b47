import type { EpochMs } from '../lib/clock.ts';

/** What is worth knowing of the data beside the link it comes over: a link may stand, answer, and bring nothing of use. */
export interface FeedHealth {
  /** When data last came, if nothing that is wanted is fresh any more; null while anything is, and without a link. */
  readonly silentSince: EpochMs | null;
  /** Messages and items that could not be read, since they began to come; 0 once none has come for half a minute. */
  readonly unreadableCount: number;
  /** Messages that said word for word what the one before had said, counted the same way. They change nothing. */
  readonly repeatCount: number;
}

/** All is well, or nothing is known. */
export const HEALTHY_FEED: FeedHealth = { silentSince: null, unreadableCount: 0, repeatCount: 0 };
