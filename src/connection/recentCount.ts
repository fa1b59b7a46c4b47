import type { EpochMs } from '../lib/clock.ts';

/** What a counter that only grows has gained lately. */
export interface RecentCount {
  /** The counter when it was last looked at. */
  readonly total: number;
  /** What it has gained since it began to grow; 0 once that is over. */
  readonly count: number;
  /** When it was last seen to have grown; null while `count` is 0. */
  readonly lastAt: EpochMs | null;
}

/** Nothing counted yet. */
export const NO_RECENT: RecentCount = { total: 0, count: 0, lastAt: null };

/** A counter that does not grow for so long is at rest, ms. */
export const RECENT_MS = 30_000;

/** A look at the counter, some time after the last one. The same object if nothing is different. */
export function countRecent(before: RecentCount, total: number, at: EpochMs): RecentCount {
  const gained = total - before.total;
  const isOver = before.lastAt !== null && at - before.lastAt >= RECENT_MS;
  if (gained > 0) return { total, count: (isOver ? 0 : before.count) + gained, lastAt: at };
  return isOver ? { total, count: 0, lastAt: null } : before;
}
