import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalFlag,
  optionalOvers,
  optionalText,
  wireBatter,
  wireBowler,
  wireExtrasDetail,
  wireInningsHead,
  wirePenaltyRuns,
  wireTarget,
  wireTeam,
} from './fields.ts';

/**
 * Data of an innings' end. The same innings may end again with other figures (penalty runs awarded later); the newest
 * word wins. An innings without a delivery (forfeited) exists by this message alone.
 */
export const inningsCompleteData = z.object({
  ...wireInningsHead,
  /** "245/8". */
  final_score: optionalText,
  overs: optionalOvers,
  /** Extension: legal balls. Wins over `overs`. */
  balls: optionalCount,
  /** `penalty` (extension) counts those of deliveries; `total` counts all, the innings' own penalty runs included. */
  extras: z.nullish(z.extend(wireExtrasDetail, { total: optionalCount })),
  top_scorers: z.nullish(z.array(wireBatter)),
  top_bowlers: z.nullish(z.array(wireBowler)),
  next_innings: z.nullish(
    z.object({
      innings_number: optionalCount,
      batting_team: z.nullish(wireTeam),
      target: z.nullish(wireTarget),
      target_message: optionalText,
    }),
  ),
  /** Extension. */
  declared: optionalFlag,
  /** Extension. */
  forfeited: optionalFlag,
  /** Extension: what this innings chased. */
  target: z.nullish(wireTarget),
  /** Extension: as in `innings_state`. */
  penalty_runs: z.nullish(wirePenaltyRuns),
});
export type InningsCompleteData = z.infer<typeof inningsCompleteData>;

/** An innings' end. */
export const inningsCompleteMessage = defineCricketMessage('INNINGS_COMPLETE', inningsCompleteData);
export type InningsCompleteMessage = z.infer<typeof inningsCompleteMessage>;
