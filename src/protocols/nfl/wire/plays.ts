import * as z from 'zod/mini';
import {
  optionalCount,
  optionalLabel,
  optionalNumber,
  optionalPoints,
  optionalQuarter,
  optionalShare,
  optionalText,
  points,
  wireId,
  yards,
} from './fields.ts';

/*
 * Extension: none of this is sent by the originals, whose live pipeline knows a last play as text at most. Our mock server
 * sends it within the data of game messages; a client takes each of it or does without.
 */

/**
 * The last play. With an `id` it is also told as something that happened, once for each id; without, it is state only.
 * A bare text instead of the object is what the original's pipeline sends.
 */
export const wirePlay = z.object({
  /** Unique within the game, such as GameCenter's play number. */
  id: z.nullish(wireId),
  quarter: optionalQuarter,
  /** Game clock at the snap, "m:ss". */
  clock: optionalText,
  /** Team with the ball, as in `home_team` and `away_team`. */
  team: optionalText,
  /** What kind of play, such as `run`, `pass`, `punt`, `kickoff`, `field_goal`, `turnover`. */
  type: optionalText,
  /** What happened, in a sentence. */
  description: optionalText,
  /** Yards gained, negative if lost. */
  yards: optionalNumber,
  /** Situation before the snap. */
  down: z.nullish(z.int().check(z.gte(0), z.lte(4))),
  distance: z.nullish(yards),
  /** Yards to the opponent's goal line before the snap, 0 to 100. */
  field_position: z.nullish(yards),
  /** How much the play matters, 0 to 1. */
  significance: optionalShare,
});
export type WirePlay = z.infer<typeof wirePlay>;

/**
 * A play that scored, the try after a touchdown included in it (`points` 7) or sent as a play of its own (6, then 1).
 * What identifies it is the score after it, so `home_score` and `away_score` are required, and the game's own score has to take the
 * same steps.
 */
export const wireScoringPlay = z.object({
  quarter: optionalQuarter,
  /** The team that scored, as in `home_team` and `away_team`. */
  team: optionalText,
  /** Game clock, "m:ss"; GameCenter's summary has none. */
  clock: optionalText,
  /** Such as `TD`, `FG`, `SAF`. */
  type: optionalText,
  description: optionalText,
  points: optionalPoints,
  /** Score after the play. */
  home_score: points,
  away_score: points,
});
export type WireScoringPlay = z.infer<typeof wireScoringPlay>;

/** A possession. Known by its number: the same number again says how it goes on or how it ended. */
export const wireDrive = z.object({
  /** 1 for the first drive of the game. */
  number: z.int().check(z.gte(0), z.lte(999)),
  team: optionalText,
  quarter: optionalQuarter,
  /** Yards to the opponent's goal line where it began, 0 to 100. */
  start_position: z.nullish(yards),
  play_count: optionalCount,
  /** Net yards, negative if lost. */
  yards: optionalNumber,
  /** Time of possession, "m:ss". */
  elapsed: optionalText,
  /** How it ended, such as `Touchdown`, `Punt`, `Interception`; null while it lasts. */
  result: optionalText,
});
export type WireDrive = z.infer<typeof wireDrive>;

/** A remark of the narrator. A bare text instead of the object says the same. */
export const wireInsight = z.object({
  id: z.nullish(wireId),
  text: z.string().check(z.minLength(1)),
  /** What it is about, such as `momentum`, `red_zone`, `milestone`. */
  kind: optionalText,
  /** How sure the narrator is, 0 to 1. */
  confidence: optionalShare,
});
export type WireInsight = z.infer<typeof wireInsight>;

/** Points of each team in each quarter so far, overtime periods after the fourth. */
export const wireScoreByQuarter = z.object({
  home: z.array(points).check(z.maxLength(20)),
  away: z.array(points).check(z.maxLength(20)),
});
export type WireScoreByQuarter = z.infer<typeof wireScoreByQuarter>;

/** A play as text or as an object. */
export const wireLastPlay = z.union([z.string(), wirePlay]);

/** A remark as text or as an object. */
export const wireRemark = z.union([z.string(), wireInsight]);

/** Team with the ball; ids of teams may be numbers. */
export const wirePossession = optionalLabel;
