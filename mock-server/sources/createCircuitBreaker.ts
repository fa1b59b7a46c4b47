import type { Clock, EpochMs } from '../../src/lib/clock.ts';

/** closed: used as usual. open: left alone for a while. half-open: the next try decides. */
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface BreakerOptions {
  readonly clock: Clock;
  /** So many failures in a row open it. @default 3 */
  readonly failureThreshold?: number;
  /** How long it stays open at first; doubled each time the try after it fails. @default 30_000 */
  readonly openMs?: number;
  /** Longest it stays open. @default 300_000 */
  readonly maxOpenMs?: number;
}

/** Keeps callers from a service that fails: fewer tries for those who wait, room to recover for the service. */
export interface CircuitBreaker {
  readonly state: BreakerState;
  /** When the next try is allowed; in the past where it already is. */
  readonly retryAt: EpochMs;
  succeed(): void;
  fail(): void;
}

/** Creates a closed breaker. It owns no timer: time that has passed shows when somebody asks. */
export function createCircuitBreaker(options: BreakerOptions): CircuitBreaker {
  const { clock, failureThreshold = 3, maxOpenMs = 300_000, openMs = 30_000 } = options;
  let failureCount = 0;
  let openCount = 0;
  let retryAt: EpochMs = -Infinity;

  const toState = (): BreakerState => {
    if (openCount === 0) return 'closed';
    return clock.now() >= retryAt ? 'half-open' : 'open';
  };

  return {
    get state() {
      return toState();
    },
    get retryAt() {
      return retryAt;
    },
    succeed() {
      failureCount = 0;
      openCount = 0;
      retryAt = -Infinity;
    },
    fail() {
      failureCount += 1;
      if (toState() === 'closed' && failureCount < failureThreshold) return;
      retryAt = clock.now() + Math.min(maxOpenMs, openMs * 2 ** openCount);
      openCount += 1;
    },
  };
}
