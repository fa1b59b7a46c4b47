import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalFlag,
  optionalId,
  optionalText,
  wireBatter,
  wireInningsHead,
  wireInningsState,
  wirePlayer,
} from './fields.ts';

/** Data of a dismissal; it follows the BALL_BOWLED of its `ball_id`, where there was one. */
export const wicketFallenData = z.object({
  ball_id: optionalId,
  wicket_id: optionalId,
  ...wireInningsHead,
  /**
   * `bowled caught lbw run_out stumped hit_wicket handled_ball obstructing_field timed_out retired_hurt retired_out`,
   * in any case.
   */
  dismissal_type: optionalText,
  batsman_out: wireBatter,
  bowler: z.nullish(wirePlayer),
  fielder: z.nullish(wirePlayer),
  /** Extension: all of them. Wins over `fielder`. */
  fielders: z.nullish(z.array(wirePlayer)),
  /** Extension: as in the `wickets` of a delivery. */
  is_bowlers: optionalFlag,
  is_out: optionalFlag,
  innings_state: z.nullish(wireInningsState),
  /** "149/5 (15.4 overs)". */
  fall_of_wicket: optionalText,
  partnership: z.nullish(
    z.object({
      runs: optionalCount,
      balls: optionalCount,
      partner: z.nullish(z.union([z.string(), wirePlayer])),
    }),
  ),
  commentary: optionalText,
});
export type WicketFallenData = z.infer<typeof wicketFallenData>;

/** A dismissal. */
export const wicketFallenMessage = defineCricketMessage('WICKET_FALLEN', wicketFallenData);
export type WicketFallenMessage = z.infer<typeof wicketFallenMessage>;
