import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import { optionalCount, optionalId, optionalText, wirePlayer, wireTeam } from './fields.ts';

/** Runs and wickets made by a side: "145/4". */
const finalScore = z.object({ team: z.nullish(wireTeam), score: optionalText });

/** Data of a match's end. */
export const matchCompleteData = z.object({
  match_id: optionalId,
  match_code: optionalText,
  /** In words: "Mumbai won by 5 runs", "Match tied", "No result". */
  result: optionalText,
  winner_team_id: optionalId,
  winner_team_name: optionalText,
  /** `RUNS WICKETS TIED NO_RESULT`; extensions: `DRAWN`, `AWARDED`, and `innings` for a win by an innings and runs. */
  margin: z.nullish(z.object({ type: optionalText, value: optionalCount, innings: optionalCount })),
  player_of_match: z.nullish(z.extend(wirePlayer, { reason: optionalText })),
  /** `innings_1`, `innings_2` and so on. */
  final_scores: z.nullish(z.record(z.string(), z.nullish(finalScore))),
  match_highlights: z.nullish(z.unknown()),
  /** Extension: "D/L", "VJD", "Awarded". */
  method: optionalText,
  /** Extension: the side that won a tied match in the super over; then `margin.type` stays `TIED`. */
  super_over_winner: z.nullish(wireTeam),
  /** Extension: the side that won a tied match by a bowl-out. */
  bowl_out_winner: z.nullish(wireTeam),
});
export type MatchCompleteData = z.infer<typeof matchCompleteData>;

/** A match's end. */
export const matchCompleteMessage = defineCricketMessage('MATCH_COMPLETE', matchCompleteData);
export type MatchCompleteMessage = z.infer<typeof matchCompleteMessage>;
