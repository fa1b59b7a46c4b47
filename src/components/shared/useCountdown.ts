import type { EpochMs } from '../../lib/clock.ts';
import { useClock } from '../../hooks/useClock.ts';

/** Whole seconds until an instant, ticking, never negative; null if there is none, and in the first render. */
export function useCountdown(dueAt: EpochMs | null): number | null {
  return useClock(dueAt === null ? null : (now) => Math.max(0, Math.ceil((dueAt - now) / 1_000)));
}
