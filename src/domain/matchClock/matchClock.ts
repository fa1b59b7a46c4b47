import type { EpochMs } from '../../lib/clock.ts';

/** What a server said of a match's clock, and when that arrived. */
export interface ClockReading {
  /** `down` as in football, `up` as in soccer. */
  readonly direction: 'down' | 'up';
  /** What it showed. */
  readonly valueMs: number;
  readonly isRunning: boolean;
  /** When it showed that, by our clock. */
  readonly at: EpochMs;
  /** Quarter or half; a reading of another one is never a correction. */
  readonly period: number | null;
  /** It stops here by itself. */
  readonly minMs: number;
  readonly maxMs: number;
}

/** A match's clock between two readings. */
export interface MatchClock extends ClockReading {
  /** What was shown before a small correction that would have run it backwards; it waits there. Null: nothing to wait for. */
  readonly heldMs: number | null;
}

/** Corrections up to this are late news rather than a reset of the clock. */
export const DEFAULT_TOLERANCE_MS = 3_000;

/** What the clock shows at `now`: it runs on from its reading, stays within its bounds, and waits where it is held. */
export function clockAt(clock: MatchClock, now: EpochMs): number {
  const { direction, valueMs, isRunning, at, minMs, maxMs, heldMs } = clock;
  // Before its reading it shows the reading.
  const elapsedMs = isRunning ? Math.max(0, now - at) : 0;
  if (direction === 'down') {
    const shownMs = clamp(valueMs - elapsedMs, minMs, maxMs);
    return heldMs === null ? shownMs : Math.min(shownMs, heldMs);
  }
  const shownMs = clamp(valueMs + elapsedMs, minMs, maxMs);
  return heldMs === null ? shownMs : Math.max(shownMs, heldMs);
}

/**
 * The clock after a reading. Readings come late by turns, so one may say that a running clock is a little behind what is shown already:
 * the shown time then waits until the clock has caught up, rather than run backwards. More than `toleranceMs` is a reset, and is
 * shown at once; so is a clock that stands, because what it stands at is what counts. A reading older than the last is ignored.
 *
 * @param known null before the first reading
 */
export function syncClock(
  known: MatchClock | null,
  reading: ClockReading,
  toleranceMs: number = DEFAULT_TOLERANCE_MS,
): MatchClock {
  const fresh: MatchClock = { ...reading, heldMs: null };
  if (!known || known.period !== reading.period || known.direction !== reading.direction) {
    return fresh;
  }
  if (reading.at < known.at) return known;
  if (!reading.isRunning) return fresh;
  const shownMs = clockAt(known, reading.at);
  const freshMs = clockAt(fresh, reading.at);
  const behindMs = reading.direction === 'down' ? freshMs - shownMs : shownMs - freshMs;
  return behindMs > 0 && behindMs <= toleranceMs ? { ...fresh, heldMs: shownMs } : fresh;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
