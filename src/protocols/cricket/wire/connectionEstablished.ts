import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalId,
  optionalNumber,
  optionalOvers,
  optionalText,
  wireBatter,
  wireBowler,
  wireInningsHead,
  wireInningsState,
  wireTeam,
} from './fields.ts';

/** The innings under way, in a snapshot. */
export const currentInningsData = z.object({
  ...wireInningsState.shape,
  ...wireInningsHead,
  batting_team_id: optionalId,
  batting_team_name: optionalText,
  bowling_team_id: optionalId,
  bowling_team_name: optionalText,
  score: optionalText,
  overs: optionalOvers,
  run_rate: optionalNumber,
  /** Extension: legal balls the innings may last; left out: no limit, or not known. */
  balls_limit: optionalCount,
});
export type CurrentInningsData = z.infer<typeof currentInningsData>;

/** Data of the snapshot after joining. The original always sends null for the innings and the players. */
export const connectionEstablishedData = z.object({
  match_id: optionalId,
  match_code: optionalText,
  match_status: optionalText,
  current_innings: z.nullish(currentInningsData),
  striker: z.nullish(wireBatter),
  non_striker: z.nullish(wireBatter),
  bowler: z.nullish(wireBowler),
  /** Extension: both sides. */
  teams: z.nullish(z.array(wireTeam)),
  /** Extension: legal balls of an over. @default 6 */
  balls_per_over: z.nullish(z.int().check(z.gte(1), z.lte(20))),
});
export type ConnectionEstablishedData = z.infer<typeof connectionEstablishedData>;

/** The snapshot. Events may come before it, because the room is joined before it is made. */
export const connectionEstablishedMessage = defineCricketMessage(
  'CONNECTION_ESTABLISHED',
  connectionEstablishedData,
);
export type ConnectionEstablishedMessage = z.infer<typeof connectionEstablishedMessage>;
