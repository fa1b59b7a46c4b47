import type { NflGameState } from './game.ts';

/** Length of a quarter. */
export const QUARTER_MS = 900_000;
/** Length of overtime in the regular season. */
export const OVERTIME_MS = 600_000;
/** The four quarters together. */
export const REGULATION_MS = 4 * QUARTER_MS;
/** When officials stop the clock at the end of a half. */
export const TWO_MINUTES_MS = 120_000;
/** From here to the goal line it is the red zone. */
export const RED_ZONE_YARDS = 20;

/** Writes a clock as scoreboards do: `m:ss`, a begun second counts whole. */
export function formatClock(clockMs: number): string {
  const seconds = Math.ceil(Math.max(0, clockMs) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of the game's regular time, or of overtime. */
export function toTimeLeftMs(state: NflGameState): number {
  if (state.phase === 'final') return 0;
  if (state.quarter > 4) return state.clockMs;
  return (4 - state.quarter) * QUARTER_MS + state.clockMs;
}

/** Whether the team in possession is within twenty yards of the goal. */
export function isInRedZone(state: NflGameState): boolean {
  const { situation, yardsToGoal } = state;
  return situation === 'scrimmage' && yardsToGoal !== null && yardsToGoal <= RED_ZONE_YARDS;
}

/** Whether a half is in its last two minutes. */
export function isInTwoMinutes(state: NflGameState): boolean {
  const endsHalf = state.quarter === 2 || state.quarter >= 4;
  return state.phase === 'live' && endsHalf && state.clockMs <= TWO_MINUTES_MS;
}
