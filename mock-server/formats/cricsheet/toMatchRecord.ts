import {
  isLegal,
  isWicket,
  type Innings,
  type MatchRecord,
  type MatchResult,
  type Player,
} from '../../worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../worlds/cricket/nameUuid.ts';
import { toMatchCode } from '../../worlds/cricket/toMatchCode.ts';
import { toTarget } from '../../worlds/cricket/toTarget.ts';
import type { CricsheetInnings, CricsheetMatch } from './cricsheetSchema.ts';
import type { Names } from './names.ts';
import { toDelivery } from './toDelivery.ts';
import { toMatchResult } from './toMatchResult.ts';

const WICKETS_OF_A_SIDE = 10;

/**
 * Turns a file into the record that a match is told from. The id follows from what the file says: the same match,
 * the same id, however the file is laid out.
 */
export function toMatchRecord(match: CricsheetMatch): MatchRecord {
  const { info } = match;
  const id = nameUuid(`cricsheet/${JSON.stringify(match)}`);
  const names = createNames(match);
  const [home, away] = info.teams;
  const result = toMatchResult(match, names);
  const innings = match.innings.map((turn) => toInnings(turn, { match, names }));
  const best = info.player_of_match?.[0];
  return {
    id,
    code: toMatchCode(home, id),
    teams: [names.team(home), names.team(away)],
    ballsPerOver: info.balls_per_over,
    ballsLimit: info.overs === undefined ? null : toBalls(info.overs, info.balls_per_over),
    innings: innings.map((turn, index) => ({
      ...turn,
      target: turn.target ?? toTarget(innings, index, info.overs !== undefined),
      isComplete: index < innings.length - 1 || isOver(turn, result, match),
    })),
    result,
    playerOfMatch: best === undefined ? null : names.player(best),
  };
}

function createNames({ info }: CricsheetMatch): Names {
  const player = (name: string): Player => ({
    id: nameUuid(`player/${info.registry?.people?.[name] ?? ''}/${name}`),
    name,
  });
  const toTeam = (name: string) => ({
    id: nameUuid(`team/${name}`),
    name,
    players: (info.players?.[name] ?? []).map(player),
  });
  const teams = new Map(info.teams.map((name) => [name, toTeam(name)]));
  return { player, team: (name) => teams.get(name) ?? toTeam(name) };
}

function toInnings(
  turn: CricsheetInnings,
  { match, names }: { readonly match: CricsheetMatch; readonly names: Names },
): Innings {
  const { balls_per_over, teams } = match.info;
  const { overs, runs } = turn.target ?? {};
  const balls = overs === undefined ? null : toBalls(overs, balls_per_over);
  return {
    battingTeam: names.team(turn.team),
    bowlingTeam: names.team(teams.find((team) => team !== turn.team) ?? turn.team),
    overs: (turn.overs ?? []).map(({ over, deliveries }) => ({
      number: over + 1,
      deliveries: deliveries.map((delivery) => toDelivery(delivery, names)),
    })),
    isSuperOver: turn.super_over === true,
    isDeclared: turn.declared === true,
    isForfeited: turn.forfeited === true,
    penaltyBefore: turn.penalty_runs?.pre ?? 0,
    penaltyAfter: turn.penalty_runs?.post ?? 0,
    target: runs === undefined ? null : { runs, balls },
    isComplete: true,
  };
}

/** Whether the last innings ended, and not only the play. */
function isOver(turn: Innings, result: MatchResult, { info, innings }: CricsheetMatch): boolean {
  if (turn.isDeclared || turn.isForfeited) return true;
  if (result.kind === 'won' || result.kind === 'tied') return true;
  const deliveries = turn.overs.flatMap((over) => over.deliveries);
  const absentCount = innings.at(-1)?.absent_hurt?.length ?? 0;
  const outCount = deliveries.flatMap((delivery) => delivery.dismissals).filter(isWicket).length;
  if (outCount + absentCount >= WICKETS_OF_A_SIDE) return true;
  const usual = info.overs === undefined ? null : toBalls(info.overs, info.balls_per_over);
  const limit = turn.isSuperOver ? info.balls_per_over : (turn.target?.balls ?? usual);
  return limit !== null && deliveries.filter(isLegal).length >= limit;
}

/** Overs in cricket's notation, 9.2 being nine overs and two balls, as balls. */
function toBalls(overs: number, ballsPerOver: number): number {
  const whole = Math.floor(overs);
  return whole * ballsPerOver + Math.round((overs - whole) * 10);
}
