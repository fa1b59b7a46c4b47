import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalNumber, optionalText, optionalTimestamp, wireId } from './fields.ts';

const moneyline = z.nullish(z.object({ home: optionalNumber, away: optionalNumber }));
const spread = z.nullish(
  z.object({
    home: optionalNumber,
    away: optionalNumber,
    home_odds: optionalNumber,
    away_odds: optionalNumber,
  }),
);
const total = z.nullish(
  z.object({
    over: optionalNumber,
    under: optionalNumber,
    over_odds: optionalNumber,
    under_odds: optionalNumber,
  }),
);
const lines = { moneyline, spread, total };

/** The lines of a game, nested (`odds`) as the streamer sends them; flat items have them at the top. */
export type WireOddsLines = z.infer<z.ZodMiniObject<typeof lines>>;

/** A priced game: lines in `odds` (streamer) or at the top level (flat broadcast). Keyed by `game_id`. */
export const wireOddsItem = z.object({
  game_id: wireId,
  sport: optionalText,
  sportsbook: optionalText,
  home_team: optionalText,
  away_team: optionalText,
  start_time: optionalText,
  odds: z.nullish(z.object(lines)),
  ...lines,
  updated_at: optionalTimestamp,
  timestamp: optionalTimestamp,
});
export type WireOddsItem = z.infer<typeof wireOddsItem>;

/** A running game of a sport: `inning` for baseball, `quarter` or `period` for the others. */
export const wireLiveGame = z.object({
  game_id: wireId,
  sport: optionalText,
  inning: z.nullish(z.union([z.number(), z.string()])),
  quarter: z.nullish(z.union([z.number(), z.string()])),
  period: z.nullish(z.union([z.number(), z.string()])),
  score: z.nullish(z.object({ home: optionalNumber, away: optionalNumber })),
  updated_at: optionalTimestamp,
});
export type WireLiveGame = z.infer<typeof wireLiveGame>;

/** What either batch says about all its items; the lists' items are checked one by one. */
const batchHead = {
  source: optionalText,
  sport: optionalText,
  sportsbook: optionalText,
  timestamp: optionalTimestamp,
  updated_at: optionalTimestamp,
};

/** Shell of both batch shapes with unchecked items, so that one broken item does not lose the others. */
export const oddsBatchShell = z.object({
  ...batchHead,
  games: z.nullish(z.array(z.unknown())),
  live_games: z.nullish(z.array(z.unknown())),
  recent_results: z.nullish(z.array(z.unknown())),
});

/** Batch of priced games, every 30 s in the rooms of `odds_updates`. */
export const oddsBatchData = z.object({ ...batchHead, games: z.array(wireOddsItem) });
export type OddsBatchData = z.infer<typeof oddsBatchData>;

/** State of one sport, every 45 s in its room: running games, and lists the original leaves empty. */
export const sportBatchData = z.object({
  ...batchHead,
  live_games: z.array(wireLiveGame),
  upcoming_games: z.nullish(z.array(z.unknown())),
  recent_results: z.nullish(z.array(z.unknown())),
  injuries: z.nullish(z.array(z.unknown())),
  weather: z.nullish(z.unknown()),
});
export type SportBatchData = z.infer<typeof sportBatchData>;

/** Odds in any of their shapes. */
export const oddsUpdateMessage = defineServerMessage(
  'odds_update',
  z.union([oddsBatchData, sportBatchData, z.array(wireOddsItem), wireOddsItem]),
);
export type OddsUpdateMessage = z.infer<typeof oddsUpdateMessage>;
