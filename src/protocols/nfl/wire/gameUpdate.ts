import * as z from 'zod/mini';
import { defineNflMessage } from './defineNflMessage.ts';
import {
  optionalLabel,
  optionalPoints,
  optionalQuarter,
  optionalShare,
  optionalText,
  optionalTimestamp,
  wireId,
  yards,
} from './fields.ts';
import {
  wireDrive,
  wireLastPlay,
  wirePossession,
  wireRemark,
  wireScoreByQuarter,
  wireScoringPlay,
} from './plays.ts';

/** What the originals say of a game. Anything but the id may be missing: REST passes every object through. */
const originalFields = {
  game_id: wireId,
  home_team: optionalText,
  away_team: optionalText,
  home_score: optionalPoints,
  away_score: optionalPoints,
  quarter: optionalQuarter,
  /** Time left in the quarter, "m:ss". */
  time_remaining: optionalText,
  /** Free text: seen were `live`, `in_progress`, `scheduled`, `FINAL`. */
  game_status: optionalText,
  updated_at: optionalTimestamp,
  /** Only in broadcasts of the helper: `score_update` or `status_update`. */
  event: optionalText,
  /** Only from the live pipeline, in place of `game_status`. */
  status: optionalText,
  is_live: z.nullish(z.boolean()),
  week: optionalLabel,
};

/**
 * Where the ball is. The four belong together: a message that names one of them (null counts) tells the whole situation, and what
 * it leaves out is unknown or none from then on; a message that names none says nothing about it.
 */
const situationFields = {
  /** Team with the ball, as in `home_team` and `away_team`; null: nobody's, as before a kickoff. */
  possession: wirePossession,
  /** 1 to 4; null or 0 where there is no down, as at a kickoff. */
  down: z.nullish(z.int().check(z.gte(0), z.lte(4))),
  /** Yards to a new first down. */
  distance: z.nullish(yards),
  /** Yards to the opponent's goal line, 0 to 100; 20 and less is the red zone. The pipeline's texts are not read. */
  field_position: z.nullish(z.union([yards, z.string()])),
};

/** Extension, all optional: see `plays.ts`. */
const extensionFields = {
  /** Whether the game clock runs, so that a client may let it run between two messages. */
  clock_running: z.nullish(z.boolean()),
  /** How much the last play matters, 0 to 1: score, quarter, downs, red zone, two-minute warning (seed 001). */
  significance: optionalShare,
  home_win_probability: optionalShare,
  last_play: z.nullish(wireLastPlay),
  /** The drive that this message is about, going on or just ended. */
  drive: z.nullish(wireDrive),
  /** The play that made this score. It may be repeated: it is told once. */
  scoring_play: z.nullish(wireScoringPlay),
  /** A narrator's remark on this message. */
  insight: z.nullish(wireRemark),
  score_by_quarter: z.nullish(wireScoreByQuarter),
  /** All scoring plays so far, oldest first: replaces what is known (for those who come late). */
  scoring_plays: z.nullish(z.array(wireScoringPlay)),
  /** All drives so far, oldest first: replaces what is known. */
  drives: z.nullish(z.array(wireDrive)),
};

/** Data of all messages about the state of a game. */
export const nflGameData = z.object({
  ...originalFields,
  ...situationFields,
  ...extensionFields,
});
export type NflGameData = z.infer<typeof nflGameData>;

/** What the live pipeline puts where the data should be: one more envelope (PROTOCOLS 2.1.5). */
export const nestedGameData = z.object({
  type: z.literal('game_update'),
  priority: optionalLabel,
  timestamp: optionalTimestamp,
  source: optionalText,
  data: nflGameData,
});

/** The state of a game; what Python sends for whatever happens in it. */
export const gameUpdateMessage = defineNflMessage(
  'game_update',
  z.union([nflGameData, nestedGameData]),
);
export type GameUpdateMessage = z.infer<typeof gameUpdateMessage>;

/** A game is there: Node sends it as soon as the game is entered, long before the kickoff. */
export const gameStartedMessage = defineNflMessage('game_started', nflGameData);
export type GameStartedMessage = z.infer<typeof gameStartedMessage>;

/** The final score. */
export const gameEndedMessage = defineNflMessage('game_ended', nflGameData);
export type GameEndedMessage = z.infer<typeof gameEndedMessage>;

/** Somebody scored. */
export const scoreUpdateMessage = defineNflMessage('score_update', nflGameData);
export type ScoreUpdateMessage = z.infer<typeof scoreUpdateMessage>;

/** A quarter began. */
export const quarterChangeMessage = defineNflMessage('quarter_change', nflGameData);
export type QuarterChangeMessage = z.infer<typeof quarterChangeMessage>;
