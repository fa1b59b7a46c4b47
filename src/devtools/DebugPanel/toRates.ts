import type { FlowSecond, ManagerStats } from '../../hooks/viewTypes.ts';

/** How much went through in the last whole second. */
export interface Rates {
  readonly framesIn: number;
  readonly flushes: number;
  /** The longest flush of the last minute; null before the first. */
  readonly slowestMs: number | null;
}

/** Rates as of a second (whole seconds of the clock; null: not known yet): the second before it is over and complete. */
export function toRates(seconds: readonly FlowSecond[], second: number | null): Rates {
  const last = seconds.find(({ at }) => second !== null && at === (second - 1) * 1_000);
  const slowest = Math.max(0, ...seconds.map(({ slowestMs }) => slowestMs));
  return {
    framesIn: last?.framesIn ?? 0,
    flushes: last?.flushes ?? 0,
    slowestMs: seconds.some(({ flushes }) => flushes > 0) ? slowest : null,
  };
}

/** Items received for each row shown; null before the first row. */
export function toConflation({ itemsReceived, rowsShown }: ManagerStats): number | null {
  return rowsShown === 0 ? null : itemsReceived / rowsShown;
}
