import type { EpochMs } from '../../lib/clock.ts';
import { formatAge } from './formatAge.ts';
import { useClock } from '../../hooks/useClock.ts';

/** How long ago an instant was, in words that tick: "12 s ago"; null if there is none, and in the first render. */
export function useAge(at: EpochMs | null): string | null {
  const seconds = useClock(
    at === null ? null : (now) => Math.max(0, Math.floor((now - at) / 1_000)),
  );
  return seconds === null ? null : formatAge(seconds);
}
