import * as z from 'zod/mini';
import { defineCricketMessage } from './defineCricketMessage.ts';
import {
  optionalCount,
  optionalId,
  optionalOvers,
  optionalText,
  wireBatterStats,
  wirePlayer,
  wireTeam,
} from './fields.ts';

/**
 * Extension: names the event, for servers that send it again to who comes late or comes back. The same id counts once;
 * without it, what says the same in every word does.
 */
const eventId = optionalId;

/** Data of a change of players. */
export const playerChangedData = z.object({
  event_id: eventId,
  /** `BATSMAN BOWLER`; extension: `SUBSTITUTE` for a replacement in the side. */
  change_type: optionalText,
  /** `WICKET END_OF_OVER INJURY TACTICAL`, or in words. */
  reason: optionalText,
  player_out: z.nullish(wirePlayer),
  /** The design has `batting_position` in here, the schema beside it. */
  player_in: z.nullish(z.extend(wirePlayer, { batting_position: optionalCount })),
  batting_position: optionalCount,
  /** Extension: whose player. */
  team: z.nullish(wireTeam),
  innings_id: optionalId,
  innings_number: optionalCount,
});
export type PlayerChangedData = z.infer<typeof playerChangedData>;

/** A change of players. */
export const playerChangedMessage = defineCricketMessage('PLAYER_CHANGED', playerChangedData);
export type PlayerChangedMessage = z.infer<typeof playerChangedMessage>;

/** Data of something worth a cheer. */
export const milestoneAchievedData = z.object({
  event_id: eventId,
  /** `FIFTY CENTURY HAT_TRICK FIVE_WICKETS TEAM_100 TEAM_200`; the database also says `hundred`. Any case. */
  milestone_type: optionalText,
  player: z.nullish(wirePlayer),
  stats: z.nullish(z.extend(wireBatterStats, { wickets: optionalCount, overs: optionalOvers })),
  message: optionalText,
  innings_id: optionalId,
  /** Extension: the same milestone of the same player in the same innings counts once. */
  innings_number: optionalCount,
});
export type MilestoneAchievedData = z.infer<typeof milestoneAchievedData>;

/** Something worth a cheer. */
export const milestoneAchievedMessage = defineCricketMessage(
  'MILESTONE_ACHIEVED',
  milestoneAchievedData,
);
export type MilestoneAchievedMessage = z.infer<typeof milestoneAchievedMessage>;
