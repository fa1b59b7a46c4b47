import type { EpochMs } from '../lib/clock.ts';

/** What is remembered of a link: a measured round trip, or that the link was lost, or came back. */
export type LatencyEntry =
  | { readonly type: 'measured'; readonly at: EpochMs; readonly rttMs: number }
  | { readonly type: 'lost' | 'restored'; readonly at: EpochMs };

/** The newest entries over all links of a connection, oldest first; at most 240. */
export type LatencyHistory = readonly LatencyEntry[];

/** Of a connection that was never measured. One object, so that it can be compared. */
export const EMPTY_LATENCY_HISTORY: LatencyHistory = [];
