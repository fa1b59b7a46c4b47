import type { Clock } from '../../src/lib/clock.ts';

/** Counts connects per address over the last minute. */
export interface ConnectLimiter {
  /** Counts this connect; null lets it in, a number is how long to wait in milliseconds. */
  check(address: string): number | null;
}

const WINDOW_MS = 60_000;

/** Creates a sliding-window limiter; refused connects do not count, so a patient client gets in. */
export function createConnectLimiter(clock: Clock, connectsPerMinute: number): ConnectLimiter {
  const connectsByAddress = new Map<string, number[]>();

  const dropOld = (windowStartAt: number) => {
    for (const [address, connects] of connectsByAddress) {
      if ((connects.at(-1) ?? 0) <= windowStartAt) connectsByAddress.delete(address);
    }
  };

  return {
    check(address) {
      if (connectsPerMinute === Infinity) return null;
      const nowAt = clock.now();
      const windowStartAt = nowAt - WINDOW_MS;
      dropOld(windowStartAt);
      const recent = (connectsByAddress.get(address) ?? []).filter((at) => at > windowStartAt);
      const oldest = recent[0];
      if (recent.length >= connectsPerMinute) {
        return oldest === undefined ? WINDOW_MS : Math.ceil(oldest + WINDOW_MS - nowAt);
      }
      connectsByAddress.set(address, [...recent, nowAt]);
      return null;
    },
  };
}
