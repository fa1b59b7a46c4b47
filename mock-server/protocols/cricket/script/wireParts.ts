import type { Extras, Player, Team } from '../../../worlds/cricket/matchRecord.ts';
import { sumExtras } from '../../../worlds/cricket/matchRecord.ts';
import type { BatterLine, BowlerLine } from '../../../worlds/cricket/scorecard.ts';
import type { InningsStage } from './inningsStage.ts';

// Parts that several messages have, in the words of the wire.

export function toWirePlayer({ id, name }: Player) {
  return { player_id: id, player_name: name };
}

export function toWireTeam({ id, name }: Team) {
  return { team_id: id, team_name: name };
}

/** Legal balls in cricket's notation: 93 balls are 15.3 overs. */
export function toWireOvers(balls: number, ballsPerOver: number): number {
  // Text, because sums of fractions end in …0002.
  return Number(`${Math.floor(balls / ballsPerOver)}.${balls % ballsPerOver}`);
}

export function toBatterStats(line: BatterLine) {
  const { balls, fours, runs, sixes } = line;
  return { runs, balls, fours, sixes, strike_rate: balls === 0 ? 0 : round((runs * 100) / balls) };
}

export function toBowlerStats(line: BowlerLine, ballsPerOver: number) {
  const { balls, maidens, runs, wickets } = line;
  const economy = balls === 0 ? 0 : round((runs * ballsPerOver) / balls);
  return { overs: toWireOvers(balls, ballsPerOver), balls, maidens, runs, wickets, economy };
}

export function toExtrasDetail(extras: Extras) {
  const { byes, legByes, noBalls, penalty, wides } = extras;
  return { wides, no_balls: noBalls, byes, leg_byes: legByes, penalty };
}

/** The one kind the original has room for: the first there is, with all runs. */
export function toWireExtras(extras: Extras) {
  const runs = sumExtras(extras);
  if (runs === 0) return null;
  const kinds = [
    ['wide', extras.wides],
    ['no_ball', extras.noBalls],
    ['bye', extras.byes],
    ['leg_bye', extras.legByes],
    ['penalty', extras.penalty],
  ] as const;
  return { type: kinds.find(([, count]) => count > 0)?.[0] ?? 'penalty', runs };
}

/** Which innings a message is about. */
export function toInningsHead({ id, number, turn }: InningsStage) {
  return {
    innings_id: id,
    innings_number: number,
    is_super_over: turn.isSuperOver,
    batting_team: toWireTeam(turn.battingTeam),
    bowling_team: toWireTeam(turn.bowlingTeam),
  };
}

export function toScore({ card }: InningsStage): string {
  return `${card.runs}/${card.wickets}`;
}

/** Where an innings stands now. */
export function toInningsState(stage: InningsStage) {
  const { card, penalties, record } = stage;
  const { ballsPerOver } = record;
  return {
    score: toScore(stage),
    overs: toWireOvers(card.balls, ballsPerOver),
    balls: card.balls,
    wickets: card.wickets,
    run_rate: card.balls === 0 ? 0 : round((card.runs * ballsPerOver) / card.balls),
    required_rate: toRequiredRate(stage),
    penalty_runs: { ...penalties },
    target: toWireTarget(stage),
  };
}

export function toWireTarget({ ballsLimit, record, turn }: InningsStage) {
  if (turn.target === null) return null;
  const { method } = record.result;
  return {
    runs: turn.target.runs,
    ...(ballsLimit === null ? {} : { balls: ballsLimit }),
    // How the match was decided is known by its end; a rain rule's target, when it is set.
    ...(method !== null && RAIN_RULE.test(method) ? { method } : {}),
  };
}

const RAIN_RULE = /^(D\/L|DLS|VJD)/i;

function toRequiredRate({ ballsLimit, card, record, turn }: InningsStage): number | null {
  if (turn.target === null || ballsLimit === null) return null;
  const runsLeft = turn.target.runs - card.runs;
  const ballsLeft = ballsLimit - card.balls;
  if (runsLeft <= 0) return 0;
  return ballsLeft <= 0 ? null : round((runsLeft * record.ballsPerOver) / ballsLeft);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
