/**
 * Milliseconds since the Unix epoch that only ever grow: wall time at start plus monotonic time since.
 * One number serves both differences (latency, age) and display, and a jump of the system clock can't break either.
 */
export type EpochMs = number;

/** Source of time; the browser's is in `store/environment`, tests pass their own. */
export interface Clock {
  now(): EpochMs;
}

/** A number in [0, 1), like `Math.random`, but an argument. */
export type Random = () => number;
