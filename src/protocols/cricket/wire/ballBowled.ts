import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalFlag,
  optionalNumber,
  optionalText,
  wireBatterStats,
  wireBowlerStats,
  wireExtras,
  wireExtrasDetail,
  wireId,
  wireInningsHead,
  wireInningsState,
  wirePlayer,
  wireWicket,
} from './fields.ts';

/**
 * Data of a delivery, legal or not. A repeat with the same `ball_id` counts once.
 *
 * The plain fields can't carry every delivery of a real match; with the extension fields below a match ends in
 * exactly its totals: `innings_number`, `is_super_over`, `batting_team`, `bowling_team`, `non_striker`,
 * `runs_batter`, `runs_total`, `extras_detail`, `is_legal`, `balls_limit`, `wickets`, and in `innings_state` `balls`,
 * `penalty_runs` and `target`. Whoever sends a snapshot with players and then what happened before it sends
 * `batsman_stats` and `bowler_stats` with every delivery: they replace what the snapshot said.
 */
export const ballBowledData = z.object({
  ball_id: wireId,
  ...wireInningsHead,
  /** The over under way, from 1. */
  over_number: optionalCount,
  /** Within the over (4), or with the overs completed before it (15.4). */
  ball_number: optionalNumber,
  bowler: z.nullish(wirePlayer),
  batsman: z.nullish(wirePlayer),
  /** Extension: the batter at the other end. */
  non_striker: z.nullish(wirePlayer),
  /** Off the bat; extras come on top. */
  runs_scored: optionalCount,
  /** Extension: off the bat. Wins over `runs_scored`. */
  runs_batter: optionalCount,
  /** Extension: all runs of the delivery, off the bat and extras. */
  runs_total: optionalCount,
  is_boundary: optionalFlag,
  boundary_type: optionalText,
  extras: z.nullish(wireExtras),
  /** Extension. Wins over `extras`. */
  extras_detail: z.nullish(wireExtrasDetail),
  /** Extension: whether it counts towards the over. Left out: unless a wide or a no-ball. */
  is_legal: optionalFlag,
  /** Extension: legal balls the innings may last. */
  balls_limit: optionalCount,
  is_wicket: optionalFlag,
  /** Extension: dismissals and retirements; WICKET_FALLEN for the same ball and player counts none of them again. */
  wickets: z.nullish(z.array(wireWicket)),
  innings_state: z.nullish(wireInningsState),
  /** After this delivery. */
  batsman_stats: z.nullish(wireBatterStats),
  bowler_stats: z.nullish(wireBowlerStats),
  commentary: optionalText,
});
export type BallBowledData = z.infer<typeof ballBowledData>;

/** A delivery. */
export const ballBowledMessage = defineCricketMessage('BALL_BOWLED', ballBowledData);
export type BallBowledMessage = z.infer<typeof ballBowledMessage>;
