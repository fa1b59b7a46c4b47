import { useState } from 'react';
import { formatMatchClock } from '../domain/matchClock/formatMatchClock.ts';
import type { ClockReading, MatchClock } from '../domain/matchClock/matchClock.ts';
import { clockAt, syncClock } from '../domain/matchClock/matchClock.ts';
import { hasSameFields } from '../lib/isSameValue.ts';
import { useClock } from './useClock.ts';

const SECOND_MS = 1_000;

interface Synced {
  readonly reading: ClockReading | null;
  readonly clock: MatchClock | null;
}

/**
 * A match's clock that runs on between two messages: "5:32". It re-renders once a second while it runs, stays within its bounds, and
 * small corrections don't run it backwards. Null without a reading. The reading may be a new object at every render.
 *
 * @example
 * const { game, updatedAt } = useLiveGame(gameId);
 * const clock = useMatchClock(game && updatedAt !== null ? toGameClock(game, updatedAt) : null);
 */
export function useMatchClock(reading: ClockReading | null): string | null {
  const [synced, setSynced] = useState<Synced>(() => sync(null, reading));
  const isNews = !isSame(synced.reading, reading);
  const { clock } = isNews ? sync(synced.clock, reading) : synced;
  // Adjusting state while rendering is React's own way to derive it from what changed: no effect, no extra paint.
  if (isNews) setSynced({ reading, clock });
  const seconds = useClock(clock?.isRunning === true ? (now) => secondsAt(clock, now) : null);
  if (!clock) return null;
  const valueMs = seconds === null ? clockAt(clock, clock.at) : seconds * SECOND_MS;
  return formatMatchClock(valueMs, clock.direction);
}

function sync(known: MatchClock | null, reading: ClockReading | null): Synced {
  return { reading, clock: reading && syncClock(known, reading) };
}

function isSame(left: ClockReading | null, right: ClockReading | null): boolean {
  return left === right || (left !== null && right !== null && hasSameFields(left, right));
}

/** Whole seconds as they are shown: it changes when the text does. */
function secondsAt(clock: MatchClock, now: number): number {
  const exact = clockAt(clock, now) / SECOND_MS;
  return clock.direction === 'down' ? Math.ceil(exact) : Math.floor(exact);
}
