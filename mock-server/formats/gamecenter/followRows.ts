import { openQuarter, otherSide, type Drive, type NflGameState } from '../../worlds/nfl/game.ts';
import { OVERTIME_MS, QUARTER_MS } from '../../worlds/nfl/gameClock.ts';
import type { GameCenterDrive, GameCenterGame, GameCenterPlay } from './gameCenterGame.ts';
import { toPlayKind } from './playKind.ts';

/** A line with the drive it belongs to. */
export interface Row {
  readonly play: GameCenterPlay;
  readonly drive: GameCenterDrive;
  readonly driveNumber: number;
  readonly isLastOfDrive: boolean;
}

/** All lines of a game, first to last. */
export function toRows(game: GameCenterGame): Row[] {
  return game.drives.flatMap((drive, index) =>
    drive.plays.map((play, at) => ({
      play,
      drive,
      driveNumber: index + 1,
      isLastOfDrive: at === drive.plays.length - 1,
    })),
  );
}

/** Clock and quarter of the next line; a clock that runs backwards in the file stands. */
export function moveClock(state: NflGameState, rows: readonly Row[], index: number): NflGameState {
  const row = rows[index];
  const next = rows[index + 1]?.play;
  const isEnd = row !== undefined && toPlayKind(row.play) === 'quarterEnd';
  if (next === undefined) {
    return { ...state, clockMs: isEnd ? 0 : Math.min(state.clockMs, row?.play.clockMs ?? 0) };
  }
  if (next.quarter <= state.quarter) {
    return { ...state, clockMs: Math.min(state.clockMs, next.clockMs) };
  }
  if (state.quarter === 2) return { ...state, phase: 'halftime', clockMs: 0 };
  const clockMs = next.clockMs > 0 ? next.clockMs : next.quarter > 4 ? OVERTIME_MS : QUARTER_MS;
  return { ...openQuarter(state, next.quarter), clockMs };
}

/** Where the ball is before the next line that says so; time-outs and the like do not. */
export function toSituation(state: NflGameState, rows: readonly Row[], from: number): NflGameState {
  const nobody = { possession: null, down: null, distance: null, yardsToGoal: null };
  if (state.phase === 'halftime') return { ...state, ...nobody, situation: 'kickoff' };
  const next = rows.slice(from, from + 6).find(({ play }) => play.side !== null)?.play;
  if (next === undefined || next.side === null || next.quarter > state.quarter) {
    return { ...state, ...nobody };
  }
  const kind = toPlayKind(next);
  if (kind === 'kickoff') {
    return { ...state, ...nobody, situation: 'kickoff', possession: otherSide(next.side) };
  }
  return {
    ...state,
    situation: kind === 'conversion' ? 'conversion' : 'scrimmage',
    possession: next.side,
    down: next.down,
    distance: next.distance,
    yardsToGoal: next.yardsToGoal,
    isTwoMinuteWarningOver: false,
  };
}

/** Counts the line to its drive; with the last one, what the file sums up about the drive counts. */
export function followDrive(
  state: NflGameState,
  { drive, driveNumber, isLastOfDrive, play }: Row,
): NflGameState {
  const known = state.drives.find(({ number }) => number === driveNumber);
  const begun: Drive = known ?? {
    number: driveNumber,
    side: drive.side ?? 'home',
    playCount: 0,
    yards: 0,
    startYardsToGoal: drive.startYardsToGoal,
    startQuarter: play.quarter,
    elapsedMs: 0,
    result: null,
  };
  const next: Drive = isLastOfDrive
    ? {
        ...begun,
        playCount: drive.playCount ?? begun.playCount,
        yards: drive.yards ?? begun.yards,
        elapsedMs: drive.elapsedMs ?? begun.elapsedMs,
        result: drive.result,
      }
    : {
        ...begun,
        playCount: begun.playCount + (play.down === null ? 0 : 1),
        yards: play.netYards ?? begun.yards,
      };
  const others = state.drives.filter(({ number }) => number !== driveNumber);
  return { ...state, drives: [...others, next] };
}
