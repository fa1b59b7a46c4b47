import {
  openQuarter,
  otherSide,
  toLastDrive,
  toOpening,
  type NflGameState,
  type NflMoment,
  type PlayRecord,
  type ScoringPlay,
} from '../../worlds/nfl/game.ts';
import { toScheduledGame } from '../../worlds/nfl/scheduledGame.ts';
import { QUARTER_MS } from '../../worlds/nfl/gameClock.ts';
import { addPoints } from '../../worlds/nfl/points.ts';
import { correctQuarters } from './correctQuarters.ts';
import { followDrive, moveClock, toRows, toSituation, type Row } from './followRows.ts';
import type { GameCenterGame, GameCenterPlay } from './gameCenterGame.ts';
import { toPlayKind, toPlayYards } from './playKind.ts';

/** A moment of the game and when it is told, since the beginning, at the speed it was played. */
export interface ScriptEvent {
  readonly atMs: number;
  readonly moment: NflMoment;
}

/** A whole game, ready to be told. */
export interface NflScript {
  readonly gameId: string;
  /** Before anything is told. */
  readonly first: NflGameState;
  /** Oldest first. */
  readonly events: readonly ScriptEvent[];
}

/** Before the first kickoff. */
const LEAD_IN_MS = 1_000;
/** Plays without game clock take a while as well. */
const LEAST_GAP_MS = 8_000;
const QUARTER_GAP_MS = 30_000;
const HALFTIME_GAP_MS = 60_000;

/**
 * Turns a game into timed moments: one for each line of its play-by-play, with the state of the game after it. Each is told when the
 * next line begins, so the clock it shows is right; the points of a play count for the quarter the file gives it. Time passes as the
 * game clock did, and at least a few seconds a play. Where the plays of a finished quarter do not add up to the file's own points by
 * quarter, which happens after corrections by the league, the file's points are told when the quarter is over.
 */
export function toNflScript(game: GameCenterGame): NflScript {
  const first = toScheduledGame(game.gameId, game.teams);
  const rows = toRows(game);
  const events: ScriptEvent[] = [];
  let atMs = LEAD_IN_MS;
  let state: NflGameState = {
    ...first,
    phase: 'live',
    clockMs: rows[0]?.play.clockMs ?? QUARTER_MS,
  };
  state = toSituation(state, rows, 0);
  const tell = (moment: NflMoment, gapMs: number) => {
    atMs += gapMs;
    events.push({ atMs, moment });
    state = moment.state;
  };
  tell(toOpening(state), 0);
  for (const [index, row] of rows.entries()) {
    const before = state;
    const moment = toMoment(before, row, { rows, index, isFinal: game.isFinal });
    tell(moment, toGapMs(before, moment.state));
    const isQuarterOver = moment.state.quarter > row.play.quarter || moment.state.phase !== 'live';
    const isLast = index === rows.length - 1;
    const overCount = isLast ? 5 : isQuarterOver ? Math.min(row.play.quarter, 4) : 0;
    const corrected = correctQuarters(moment.state, game, overCount);
    if (corrected !== moment.state) {
      tell(toOpening(corrected), 1_000);
    }
  }
  return { gameId: game.gameId, first, events: events.map(withClock) };
}

/** Whether the clock runs is known from how much of it is left when the next moment comes. */
function withClock(event: ScriptEvent, index: number, events: readonly ScriptEvent[]): ScriptEvent {
  const next = events[index + 1];
  const { moment } = event;
  if (next === undefined || next.moment.state.quarter !== moment.state.quarter) return event;
  const isClockRunning = moment.state.clockMs - next.moment.state.clockMs >= next.atMs - event.atMs;
  return { ...event, moment: { ...moment, isClockRunning } };
}

function toMoment(
  state: NflGameState,
  row: Row,
  {
    rows,
    index,
    isFinal,
  }: { readonly rows: readonly Row[]; readonly index: number; readonly isFinal: boolean },
): NflMoment {
  const { play } = row;
  const at = enterQuarter(state, play);
  const begun = followDrive(at, row);
  const scored = addScore(begun, play);
  const timed = moveClock(scored.state, rows, index);
  const isLast = index === rows.length - 1;
  const after =
    isLast && isFinal
      ? endGame(timed)
      : toSituation({ ...timed, playCount: state.playCount + 1 }, rows, index + 1);
  const next: NflGameState = { ...after, playCount: state.playCount + 1 };
  return {
    state: next,
    play: toRecord(at, play),
    scoring: scored.scoring,
    drive: toLastDrive(next),
    isClockRunning: false,
  };
}

/** The quarter of the line counts, whatever the lines before it said; halftime ends with it. */
function enterQuarter(state: NflGameState, play: GameCenterPlay): NflGameState {
  const live: NflGameState = { ...state, phase: 'live' };
  if (play.quarter <= state.quarter) return live;
  return { ...openQuarter(live, play.quarter), clockMs: play.clockMs };
}

function addScore(
  state: NflGameState,
  play: GameCenterPlay,
): { readonly state: NflGameState; readonly scoring: ScoringPlay | null } {
  if (play.score === null) return { state, scoring: null };
  // At its own time: the clock shown may be that of an earlier or a later line.
  const at = { ...state, quarter: play.quarter, clockMs: play.clockMs };
  const scored = addPoints(at, { ...play.score, description: play.description });
  const { clockMs, quarter } = state;
  return { state: { ...scored.state, quarter, clockMs }, scoring: scored.scoring };
}

function toRecord(at: NflGameState, play: GameCenterPlay): PlayRecord {
  const kind = toPlayKind(play);
  return {
    id: play.id,
    kind,
    description: play.description,
    yards: toPlayYards(play),
    isTurnover: play.isTurnover,
    quarter: play.quarter,
    clockMs: play.clockMs,
    // The file names the kicking team at a kickoff.
    possession:
      play.side !== null && kind === 'kickoff'
        ? otherSide(play.side)
        : (play.side ?? at.possession),
    down: play.down,
    distance: play.distance,
    yardsToGoal: play.yardsToGoal,
  };
}

function endGame(state: NflGameState): NflGameState {
  return {
    ...state,
    phase: 'final',
    situation: 'over',
    clockMs: 0,
    possession: null,
    down: null,
    distance: null,
    yardsToGoal: null,
  };
}

function toGapMs(before: NflGameState, after: NflGameState): number {
  if (after.phase === 'halftime') return HALFTIME_GAP_MS;
  if (after.quarter !== before.quarter || after.phase === 'final') return QUARTER_GAP_MS;
  return Math.max(LEAST_GAP_MS, before.clockMs - after.clockMs);
}
