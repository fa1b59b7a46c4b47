import { openQuarter, type NflGameState, type PerSide } from '../../worlds/nfl/game.ts';
import type { GameCenterGame } from './gameCenterGame.ts';

/** The file's own points for the quarters that are over; the same state where they agree. */
export function correctQuarters(
  state: NflGameState,
  { quarters }: GameCenterGame,
  overCount: number,
): NflGameState {
  if (quarters === null) return state;
  // Points in a quarter without plays: the file is not whole.
  const lastWithPoints =
    1 + quarters.home.findLastIndex((sum, at) => sum + (quarters.away[at] ?? 0) > 0);
  const open = openQuarter(state, Math.max(state.quarter, Math.min(overCount, lastWithPoints)));
  const take = (known: readonly number[], told: readonly number[]) =>
    known.map((points, index) => (index < overCount ? (told[index] ?? points) : points));
  const right: PerSide<readonly number[]> = {
    home: take(open.quarters.home, quarters.home),
    away: take(open.quarters.away, quarters.away),
  };
  if (
    right.home.join() === state.quarters.home.join() &&
    right.away.join() === state.quarters.away.join()
  ) {
    return state;
  }
  return { ...open, quarters: right, score: { home: sum(right.home), away: sum(right.away) } };
}

function sum(points: readonly number[]): number {
  return points.reduce((total, part) => total + part, 0);
}
