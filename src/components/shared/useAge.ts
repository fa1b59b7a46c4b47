import type { EpochMs } from '../../lib/clock.ts';
import { formatAge } from './formatAge.ts';
import { useClock } from '../../hooks/useClock.ts';

/**
 * How long ago an instant was, in words that tick: "12 s ago"; null if there is none, and in the first render.
 *
 * @param format the words for whole seconds. @default formatAge
 */
export function useAge(
  at: EpochMs | null,
  format: (seconds: number) => string = formatAge,
): string | null {
  const seconds = useClock(at === null ? null : (now) => toSeconds(now - at));
  return seconds === null ? null : format(seconds);
}

/** Whole seconds of an age in ms, never negative: a server's clock may be ahead. */
export function toSeconds(ageMs: number): number {
  return Math.max(0, Math.floor(ageMs / 1_000));
}
