import type { EpochMs } from '../../lib/clock.ts';
import type { ClockReading } from '../matchClock/matchClock.ts';
import type { NflGame } from './nflGame.ts';

/** A quarter, and the longest overtime period. */
const QUARTER_MS = 15 * 60_000;

/**
 * The game clock as a reading for `syncClock`. A server that does not say whether it runs is not guessed at: it stands then.
 * @param at when the game was received, by our clock: server stamps lack zones or are frozen.
 */
export function toGameClock(game: NflGame, at: EpochMs): ClockReading | null {
  const { clockMs, isClockRunning, quarter, phase } = game;
  if (clockMs === null) return null;
  return {
    direction: 'down',
    valueMs: clockMs,
    isRunning: isClockRunning === true && phase !== 'final',
    at,
    period: quarter,
    minMs: 0,
    maxMs: QUARTER_MS,
  };
}
