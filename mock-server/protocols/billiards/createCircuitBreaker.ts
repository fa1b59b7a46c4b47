import type { Clock } from '../../../src/lib/clock.ts';
import type { Alert } from './payloads.ts';

export interface CircuitBreakerOptions {
  readonly clock: Clock;
  readonly sendAlert: (alert: Alert) => void;
}

/** Keeps a broken camera from being asked thirty times a second. */
export interface CircuitBreaker {
  /** Asks the camera, unless it is to be left alone; true if there is a picture to make a state of. */
  attempt(isCameraThere: boolean): boolean;
}

/** The seed's settings: `integration.circuit_breaker_threshold` and `…_timeout_sec`. */
const FAILURES_TO_OPEN = 10;
const OPEN_MS = 30_000;

/** Creates a closed breaker; what it does, subscribers of `alert` hear. */
export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const { clock, sendAlert } = options;
  let failureCount = 0;
  let openUntilAt: number | null = null;

  const open = () => {
    openUntilAt = clock.now() + OPEN_MS;
    sendAlert({
      level: 'error',
      code: 'CIRCUIT_OPEN',
      message: `No camera picture; trying again in ${OPEN_MS / 1_000} s`,
      details: { failures: failureCount, retry_in_seconds: OPEN_MS / 1_000 },
    });
  };
  const handleFailure = () => {
    failureCount += 1;
    if (failureCount === 1) {
      sendAlert({
        level: 'warning',
        code: 'CAMERA_RETRY',
        message: 'The camera does not answer; retrying',
        details: { threshold: FAILURES_TO_OPEN },
      });
    }
    if (openUntilAt !== null || failureCount >= FAILURES_TO_OPEN) open();
  };
  const handleSuccess = () => {
    if (openUntilAt !== null) {
      sendAlert({
        level: 'info',
        code: 'CIRCUIT_CLOSED',
        message: 'The camera is back',
        details: { failures: failureCount },
      });
    }
    failureCount = 0;
    openUntilAt = null;
  };

  return {
    attempt(isCameraThere) {
      if (openUntilAt !== null && clock.now() < openUntilAt) return false;
      if (isCameraThere) handleSuccess();
      else handleFailure();
      return isCameraThere;
    },
  };
}
