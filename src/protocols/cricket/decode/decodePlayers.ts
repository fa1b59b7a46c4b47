import { toName, toSentence } from '../../shownText.ts';
import { milestoneAchievedData, playerChangedData } from '../wire/playerMessages.ts';
import { defineDecoder } from './defineDecoder.ts';
import { toId, toPlayer, toTeam } from './parties.ts';
import { toChange, toMilestone } from './words.ts';

/** `PLAYER_CHANGED`. */
export const decodePlayerChanged = defineDecoder(playerChangedData, (data, about) => ({
  ...about,
  type: 'playerChanged',
  eventId: toId(data.event_id),
  change: toChange(data.change_type),
  reason: toName(data.reason),
  playerOut: toPlayer(data.player_out),
  playerIn: toPlayer(data.player_in),
  battingPosition: data.batting_position ?? data.player_in?.batting_position ?? null,
  team: toTeam(data.team),
  inningsId: toId(data.innings_id),
  inningsNumber: data.innings_number ?? null,
}));

/** `MILESTONE_ACHIEVED`. */
export const decodeMilestone = defineDecoder(milestoneAchievedData, (data, about) => ({
  ...about,
  type: 'milestone',
  eventId: toId(data.event_id),
  milestone: toMilestone(data.milestone_type),
  player: toPlayer(data.player),
  runs: data.stats?.runs ?? null,
  balls: data.stats?.balls ?? null,
  wickets: data.stats?.wickets ?? null,
  message: toSentence(data.message),
  inningsId: toId(data.innings_id),
  inningsNumber: data.innings_number ?? null,
}));
