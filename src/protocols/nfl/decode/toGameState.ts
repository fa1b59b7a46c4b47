import { toName, toStamp } from '../../shownText.ts';
import type { NflGameState, NflSituation } from '../nflItems.ts';
import type { NflGameEventType } from '../wire/eventTypes.ts';
import type { NflGameData } from '../wire/gameUpdate.ts';
import { parseGameClock } from './parseGameClock.ts';
import { parsePhase } from './parsePhase.ts';
import { parseQuarter } from './parseQuarter.ts';
import { toDown, toDrive, toPlay, toQuarterScores, toScoringPlay } from './readPlays.ts';

/** More than any game has; of longer lists the newest are taken. */
const MAX_LISTED = 100;

/** The state that a message tells, rebuilt field by field. */
export function toGameState(eventType: NflGameEventType, wire: NflGameData): NflGameState {
  const status = toName(wire.game_status ?? wire.status);
  const clock = toName(wire.time_remaining);
  const drive = wire.drive ? toDrive(wire.drive) : null;
  return {
    type: 'gameState',
    gameId: String(wire.game_id),
    homeTeam: toName(wire.home_team),
    awayTeam: toName(wire.away_team),
    homeScore: wire.home_score ?? null,
    awayScore: wire.away_score ?? null,
    quarter: parseQuarter(wire.quarter),
    clock,
    clockMs: parseGameClock(clock),
    isClockRunning: wire.clock_running ?? null,
    phase: parsePhase(eventType, status, wire.is_live ?? null),
    status,
    situation: toSituation(wire),
    significance: wire.significance ?? null,
    homeWinProbability: wire.home_win_probability ?? null,
    lastPlay: toPlay(wire.last_play, drive),
    drive,
    scoreByQuarter: toQuarterScores(wire.score_by_quarter),
    scoringPlays: wire.scoring_plays?.slice(-MAX_LISTED).map(toScoringPlay) ?? null,
    drives: wire.drives?.slice(-MAX_LISTED).map(toDrive) ?? null,
    sourceTime: toStamp(wire.updated_at),
  };
}

/** Told as a whole: a message that names one of the four tells all of them; null where it names none. */
function toSituation(wire: NflGameData): NflSituation | null {
  const { possession, down, distance, field_position: position } = wire;
  if ([possession, down, distance, position].every((field) => field === undefined)) return null;
  return {
    possession: toName(typeof possession === 'number' ? String(possession) : possession),
    down: toDown(down),
    distance: distance ?? null,
    yardsToGoal: typeof position === 'number' ? position : null,
  };
}
