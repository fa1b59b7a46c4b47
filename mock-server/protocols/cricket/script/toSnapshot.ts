import type { MatchRecord } from '../../../worlds/cricket/matchRecord.ts';
import type { MatchSnapshot } from './cricketScript.ts';
import type { InningsStage, Middle } from './inningsStage.ts';
import {
  toBatterStats,
  toBowlerStats,
  toInningsHead,
  toInningsState,
  toWirePlayer,
  toWireTeam,
} from './wireParts.ts';

/** The states of a match, in the words of the running original; the design document has them in capitals. */
export type MatchStatus = 'scheduled' | 'live' | 'innings_break' | 'completed' | 'abandoned';

/** What CONNECTION_ESTABLISHED says, with everything the original leaves null. */
export function toSnapshot(
  record: MatchRecord,
  status: MatchStatus,
  present: { readonly stage: InningsStage; readonly middle: Middle | null } | null,
): MatchSnapshot {
  return {
    match_id: record.id,
    match_code: record.code,
    match_status: status,
    current_innings: present === null ? null : toCurrentInnings(present.stage),
    ...toPeople(present),
    teams: record.teams.map(toWireTeam),
    balls_per_over: record.ballsPerOver,
  };
}

function toCurrentInnings(stage: InningsStage) {
  const { battingTeam, bowlingTeam } = stage.turn;
  return {
    ...toInningsHead(stage),
    batting_team_id: battingTeam.id,
    batting_team_name: battingTeam.name,
    bowling_team_id: bowlingTeam.id,
    bowling_team_name: bowlingTeam.name,
    ...toInningsState(stage),
    balls_limit: stage.ballsLimit,
  };
}

function toPeople(
  present: { readonly stage: InningsStage; readonly middle: Middle | null } | null,
) {
  if (present === null || present.middle === null) {
    return { striker: null, non_striker: null, bowler: null };
  }
  const { middle, stage } = present;
  const { card, record } = stage;
  const { batter, bowler, nonStriker } = middle;
  const toBatter = (player: typeof batter) => ({
    ...toWirePlayer(player),
    ...toBatterStats(card.batterSoFar(player)),
  });
  return {
    striker: toBatter(batter),
    non_striker: toBatter(nonStriker),
    bowler: {
      ...toWirePlayer(bowler),
      ...toBowlerStats(card.bowlerSoFar(bowler), record.ballsPerOver),
    },
  };
}
