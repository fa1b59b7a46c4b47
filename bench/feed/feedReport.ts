import type { WireOdds } from '../peer.ts';
import type { StreamReport } from './createStream.ts';

/** What the feed answers to `GET /facts`. */
export interface FeedFacts {
  /** Keys of all rows, in the order in which they are first sent. */
  readonly keys: readonly string[];
}

/** What it answers to `POST /stop`. */
export interface FeedReport extends StreamReport {
  /** The newest item of each row. */
  readonly table: readonly WireOdds[];
}
