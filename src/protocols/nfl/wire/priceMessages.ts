import * as z from 'zod/mini';
import { defineNflMessage } from './defineNflMessage.ts';
import {
  optionalNumber,
  optionalShare,
  optionalText,
  optionalTimestamp,
  wireId,
} from './fields.ts';

/** One book's lines. The spread is the home team's: -3.5 makes it the favourite. */
export const nflOddsData = z.object({
  game_id: wireId,
  sportsbook: optionalText,
  home_team: optionalText,
  away_team: optionalText,
  spread: optionalNumber,
  /** American odds; Node's default is 100 and -100. */
  moneyline_home: optionalNumber,
  moneyline_away: optionalNumber,
  over_under: optionalNumber,
  updated_at: optionalTimestamp,
  /** Only in broadcasts of the helper: `odds_change`. */
  event: optionalText,
});
export type NflOddsData = z.infer<typeof nflOddsData>;

/** A book's lines changed. */
export const oddsUpdateMessage = defineNflMessage('odds_update', nflOddsData);
export type OddsUpdateMessage = z.infer<typeof oddsUpdateMessage>;

/** A spread that moved by a point or more. Only Node sends it, and only on `odds`. */
export const lineMovementData = z.object({
  message: optionalText,
  game_id: wireId,
  sportsbook: optionalText,
  old_spread: optionalNumber,
  new_spread: optionalNumber,
  /** Size of the move, never negative. */
  change: optionalNumber,
  /** Extension: tells repeated moves apart where messages have no id. */
  updated_at: optionalTimestamp,
});
export type LineMovementData = z.infer<typeof lineMovementData>;

/** A line moved. */
export const lineMovementMessage = defineNflMessage('line_movement', lineMovementData);
export type LineMovementMessage = z.infer<typeof lineMovementMessage>;

/** A forecast. The probabilities need not add up to 1: Node fills in 0.5 for the one it does not know. */
export const nflPredictionData = z.object({
  game_id: wireId,
  home_team: optionalText,
  away_team: optionalText,
  home_win_probability: optionalShare,
  away_win_probability: optionalShare,
  /** The home team's, as a book would put it: -3.2 is a win by 3.2 points. */
  predicted_spread: optionalNumber,
  confidence_level: optionalShare,
  model_version: optionalText,
  updated_at: optionalTimestamp,
  /** Only in broadcasts of the helper: `prediction_refresh`. */
  event: optionalText,
});
export type NflPredictionData = z.infer<typeof nflPredictionData>;

/** A forecast changed. */
export const predictionUpdateMessage = defineNflMessage('prediction_update', nflPredictionData);
export type PredictionUpdateMessage = z.infer<typeof predictionUpdateMessage>;

/** A forecast was made anew; in the enum, but neither server sends it. */
export const predictionRefreshMessage = defineNflMessage('prediction_refresh', nflPredictionData);
export type PredictionRefreshMessage = z.infer<typeof predictionRefreshMessage>;
