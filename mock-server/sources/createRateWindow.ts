import type { Clock, EpochMs } from '../../src/lib/clock.ts';

/** What a source allows within any minute. */
export interface RateWindow {
  /** Takes one of the allowed calls; false if none is left. */
  take(): boolean;
  readonly usedCount: number;
  /** When a call will be free again; now or earlier if one is. */
  readonly freeAt: EpochMs;
}

const WINDOW_MS = 60_000;

/** Creates a sliding window of one minute. */
export function createRateWindow(clock: Clock, perMinute: number): RateWindow {
  let takenAts: EpochMs[] = [];
  const forgetOld = () => {
    const since = clock.now() - WINDOW_MS;
    takenAts = takenAts.filter((at) => at > since);
  };
  return {
    take() {
      forgetOld();
      if (takenAts.length >= perMinute) return false;
      takenAts.push(clock.now());
      return true;
    },
    get usedCount() {
      forgetOld();
      return takenAts.length;
    },
    get freeAt() {
      forgetOld();
      if (takenAts.length < perMinute) return -Infinity;
      return (takenAts[0] ?? Infinity) + WINDOW_MS;
    },
  };
}
