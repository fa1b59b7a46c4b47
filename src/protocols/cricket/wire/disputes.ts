import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalFlag,
  optionalId,
  optionalNumber,
  optionalText,
  wireExtras,
  wireExtrasDetail,
  wireId,
  wireInningsHead,
  wireInningsState,
} from './fields.ts';

/** How somebody saw a delivery. */
const wireVersion = z.object({
  /** Off the bat. */
  runs_scored: optionalCount,
  extras: z.nullish(wireExtras),
  /** Extension. Wins over `extras`. */
  extras_detail: z.nullish(wireExtrasDetail),
  /** Extension: as in BALL_BOWLED; left out, four and six are boundaries. */
  is_boundary: optionalFlag,
  boundary_type: optionalText,
});
export type WireVersion = z.infer<typeof wireVersion>;

/** Data of a disagreement between scorers. */
export const disputeRaisedData = z.object({
  dispute_id: wireId,
  ball_id: optionalId,
  ...wireInningsHead,
  over_number: optionalCount,
  ball_number: optionalNumber,
  scorer_a_version: z.nullish(wireVersion),
  scorer_b_version: z.nullish(wireVersion),
  status: optionalText,
  message: optionalText,
});
export type DisputeRaisedData = z.infer<typeof disputeRaisedData>;

/** A disagreement between scorers. */
export const disputeRaisedMessage = defineCricketMessage(
  'SCORING_DISPUTE_RAISED',
  disputeRaisedData,
);
export type DisputeRaisedMessage = z.infer<typeof disputeRaisedMessage>;

/** Data of its end: the delivery becomes what `resolution` says, and all sums with it. */
export const disputeResolvedData = z.object({
  dispute_id: wireId,
  ball_id: optionalId,
  resolution: z.nullish(
    z.extend(wireVersion, {
      /** `UMPIRE MAJORITY_VOTE CAPTAIN VIDEO_REVIEW`, in any case. */
      resolved_by: optionalText,
      resolver_name: optionalText,
    }),
  ),
  message: optionalText,
  /** Extension: where the innings stands with the correction; left out, it is worked out. */
  innings_state: z.nullish(wireInningsState),
});
export type DisputeResolvedData = z.infer<typeof disputeResolvedData>;

/** The end of a disagreement. */
export const disputeResolvedMessage = defineCricketMessage('DISPUTE_RESOLVED', disputeResolvedData);
export type DisputeResolvedMessage = z.infer<typeof disputeResolvedMessage>;
