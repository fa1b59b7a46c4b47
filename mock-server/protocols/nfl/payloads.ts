import type { EpochMs } from '../../../src/lib/clock.ts';
import type { NflGameData } from '../../../src/protocols/nfl/wire/gameUpdate.ts';
import type {
  WireDrive,
  WireInsight,
  WirePlay,
  WireScoringPlay,
} from '../../../src/protocols/nfl/wire/plays.ts';
import type {
  LineMovementData,
  NflOddsData,
  NflPredictionData,
} from '../../../src/protocols/nfl/wire/priceMessages.ts';
import type { AnalysedMoment } from '../../worlds/nfl/createAnalyst.ts';
import type { LineChange, NflForecast, NflLine } from '../../worlds/nfl/createMarket.ts';
import type {
  Drive,
  GamePhase,
  NflGameState,
  PlayKind,
  ScoringPlay,
} from '../../worlds/nfl/game.ts';
import { formatClock } from '../../worlds/nfl/gameClock.ts';

/** Writes an instant the way of the server that is played. */
export type Stamp = (at: EpochMs) => string;

const STATUS: { readonly [Phase in GamePhase]: string } = {
  scheduled: 'scheduled',
  live: 'live',
  halftime: 'halftime',
  final: 'FINAL',
};
const PLAY_TYPES: { readonly [Kind in PlayKind]: string } = {
  kickoff: 'kickoff',
  run: 'run',
  pass: 'pass',
  sack: 'sack',
  punt: 'punt',
  fieldGoal: 'field_goal',
  conversion: 'conversion',
  kneel: 'kneel',
  spike: 'spike',
  penalty: 'penalty',
  timeout: 'timeout',
  warning: 'two_minute_warning',
  quarterEnd: 'quarter_end',
  other: 'other',
};

/** The state of a game and what has just happened in it. */
export function toGameData(moment: AnalysedMoment, updatedAt: string): NflGameData {
  const { drive, insight, scoring, state } = moment;
  return {
    ...toStateData(moment, updatedAt),
    ...(drive === null ? {} : { drive: toWireDrive(drive, state) }),
    ...(scoring === null ? {} : { scoring_play: toWireScoring(scoring) }),
    ...(insight === null ? {} : { insight: toWireInsight(moment) }),
  };
}

/** The state of a game for one who comes late: everything that led to it, and nothing that has just happened. */
export function toGameSnapshot(moment: AnalysedMoment, updatedAt: string): NflGameData {
  const { drive, state } = moment;
  return {
    ...toStateData(moment, updatedAt),
    // Says which drive the last play was part of.
    ...(drive === null ? {} : { drive: toWireDrive(drive, state) }),
    scoring_plays: state.scoringPlays.map(toWireScoring),
    drives: state.drives.map((drive) => toWireDrive(drive, state)),
  };
}

function toStateData(moment: AnalysedMoment, updatedAt: string): NflGameData {
  const { homeWinProbability, isClockRunning, play, significance, state } = moment;
  const { possession, quarters, score, teams } = state;
  return {
    game_id: state.gameId,
    home_team: teams.home,
    away_team: teams.away,
    home_score: score.home,
    away_score: score.away,
    quarter: state.quarter,
    time_remaining: formatClock(state.clockMs),
    game_status: STATUS[state.phase],
    updated_at: updatedAt,
    possession: possession === null ? null : teams[possession],
    down: state.down,
    distance: state.distance,
    field_position: state.yardsToGoal,
    clock_running: isClockRunning,
    significance,
    home_win_probability: homeWinProbability,
    score_by_quarter: { home: [...quarters.home], away: [...quarters.away] },
    ...(play === null ? {} : { last_play: toWirePlay(moment, play) }),
  };
}

function toWirePlay(
  { significance, state }: AnalysedMoment,
  play: NonNullable<AnalysedMoment['play']>,
): WirePlay {
  return {
    id: play.id,
    quarter: play.quarter,
    clock: formatClock(play.clockMs),
    team: play.possession === null ? null : state.teams[play.possession],
    type: PLAY_TYPES[play.kind],
    description: play.description,
    yards: play.yards,
    down: play.down,
    distance: play.distance,
    field_position: play.yardsToGoal,
    significance,
  };
}

function toWireScoring(scoring: ScoringPlay): WireScoringPlay {
  return {
    quarter: scoring.quarter,
    team: scoring.team,
    clock: scoring.clock,
    type: scoring.type,
    description: scoring.description,
    points: scoring.points,
    home_score: scoring.homeScore,
    away_score: scoring.awayScore,
  };
}

function toWireDrive(drive: Drive, { teams }: NflGameState): WireDrive {
  return {
    number: drive.number,
    team: teams[drive.side],
    quarter: drive.startQuarter,
    start_position: drive.startYardsToGoal,
    play_count: drive.playCount,
    yards: drive.yards,
    elapsed: formatClock(drive.elapsedMs),
    result: drive.result,
  };
}

function toWireInsight({ insight, play, state }: AnalysedMoment): WireInsight | null {
  if (insight === null) return null;
  const { confidence, kind, text } = insight;
  return { id: play?.id ?? String(state.playCount), text, kind, confidence };
}

/** One book's lines. */
export function toOddsData(
  { gameId, teams }: NflGameState,
  line: NflLine,
  stamp: Stamp,
): NflOddsData {
  return {
    game_id: gameId,
    sportsbook: line.sportsbook,
    home_team: teams.home,
    away_team: teams.away,
    spread: line.spread,
    moneyline_home: line.moneylineHome,
    moneyline_away: line.moneylineAway,
    over_under: line.overUnder,
    updated_at: stamp(line.updatedAt),
  };
}

/** From this move of a spread on it is told as an event. */
const LEAST_MOVEMENT = 1;

/** A spread that moved far; null for a smaller move. */
export function toLineMovement(
  gameId: string,
  { before, line }: LineChange,
  stamp: Stamp,
): LineMovementData | null {
  const change = Math.abs(line.spread - before.spread);
  if (change < LEAST_MOVEMENT) return null;
  return {
    message: `Significant line movement: ${line.sportsbook} spread moved ${change} points`,
    game_id: gameId,
    sportsbook: line.sportsbook,
    old_spread: before.spread,
    new_spread: line.spread,
    change,
    updated_at: stamp(line.updatedAt),
  };
}

/** What the model says. */
export function toPredictionData(
  { gameId, teams }: NflGameState,
  forecast: NflForecast,
  told: { readonly modelVersion: string; readonly updatedAt: string },
): NflPredictionData {
  const { confidence, homeWinProbability, predictedSpread } = forecast;
  return {
    game_id: gameId,
    home_team: teams.home,
    away_team: teams.away,
    home_win_probability: homeWinProbability,
    away_win_probability: Math.round((1 - homeWinProbability) * 1_000) / 1_000,
    predicted_spread: predictedSpread,
    confidence_level: Math.min(1, confidence),
    model_version: told.modelVersion,
    updated_at: told.updatedAt,
  };
}
