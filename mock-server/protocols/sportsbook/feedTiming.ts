/** How often each batch goes out; null never. */
export interface FeedTiming {
  /** One price per game from no book in particular, to `odds_updates`. */
  readonly consensusMs: number | null;
  /** Running games, to the room of each sport. */
  readonly liveGamesMs: number | null;
  readonly predictionsMs: number | null;
  readonly analyticsMs: number | null;
  /** Only while there is an opportunity. */
  readonly arbitrageMs: number | null;
}

/** Compressed, so that something happens while one looks; prices come as single items instead of a batch. */
export const DEFAULT_TIMING: FeedTiming = {
  consensusMs: null,
  liveGamesMs: 3_000,
  predictionsMs: 5_000,
  analyticsMs: 10_000,
  arbitrageMs: 2_000,
};

/** The original's periods. */
export const ORIGIN_TIMING: FeedTiming = {
  consensusMs: 30_000,
  liveGamesMs: 45_000,
  predictionsMs: 60_000,
  analyticsMs: 120_000,
  arbitrageMs: 15_000,
};
