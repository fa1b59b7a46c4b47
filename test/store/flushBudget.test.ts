import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlushCost } from '../../src/store/flushBudget.ts';
import {
  MIN_ROWS_PER_FLUSH,
  NO_FLUSH_COSTS,
  addFlushCost,
  toMaxRows,
} from '../../src/store/flushBudget.ts';

const BUDGET_MS = 8;
const after = (flushes: readonly FlushCost[]) => flushes.reduce(addFlushCost, NO_FLUSH_COSTS);

/** A page on which a flush costs `fixedMs` and each row `perRowMs`, fed `waiting` rows a frame for some frames. */
function showFrames(
  page: { readonly fixedMs: number; readonly perRowMs: number },
  waiting: readonly number[],
): readonly FlushCost[] {
  let costs = NO_FLUSH_COSTS;
  let left = 0;
  return waiting.map((arrived) => {
    left += arrived;
    const rows = Math.min(left, toMaxRows(BUDGET_MS, costs));
    left -= rows;
    const flush = { rows, costMs: page.fixedMs + rows * page.perRowMs };
    costs = addFlushCost(costs, flush);
    return flush;
  });
}

describe('the budget of a flush', () => {
  it('[ST15] has no bound while nothing was measured, or nothing costs anything', () => {
    expect(toMaxRows(BUDGET_MS, NO_FLUSH_COSTS)).toBe(Infinity);
    expect(toMaxRows(BUDGET_MS, after([{ rows: 10, costMs: 0 }]))).toBe(Infinity);
    expect(toMaxRows(BUDGET_MS, after([{ rows: 0, costMs: 50 }]))).toBe(Infinity);
  });

  it('[ST15] keeps flushes near it on a page whose rows are dear', () => {
    const flushes = showFrames({ fixedMs: 1, perRowMs: 0.05 }, Array<number>(60).fill(1_000));
    for (const { costMs } of flushes.slice(20)) {
      expect(costMs).toBeGreaterThan(6);
      expect(costMs).toBeLessThan(10);
    }
  });

  it('[ST15] does not starve rows for a cost that they do not cause', () => {
    const flushes = showFrames({ fixedMs: 10, perRowMs: 0.005 }, Array<number>(60).fill(500));
    const rows = flushes.slice(20).map((flush) => flush.rows);
    // Now and then it tries whether fewer would help: a frame later they are all there.
    expect(Math.min(...rows)).toBeGreaterThan(250);
    expect(rows.filter((count) => count >= 500).length).toBeGreaterThan(30);
  });

  it('[ST15] lets a quiet page show a burst within some frames', () => {
    const quiet = Array<number>(50).fill(8);
    const flushes = showFrames({ fixedMs: 4, perRowMs: 0.005 }, [...quiet, 2_000, 0, 0, 0, 0]);
    const shown = flushes.slice(50).reduce((sum, { rows }) => sum + rows, 0);
    expect(shown).toBe(2_000);
  });

  it('[ST15] always takes some, or a table would never catch up', () => {
    const slow = { rows: 100, costMs: 10_000 };
    expect(toMaxRows(BUDGET_MS, after([slow, slow, slow]))).toBe(MIN_ROWS_PER_FLUSH);
  });

  it('[ST15] is a number whatever the clock says', () => {
    const cost = fc.record({
      rows: fc.nat(20_000),
      costMs: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(cost), (flushes) => {
        expect(toMaxRows(BUDGET_MS, after(flushes))).toBeGreaterThanOrEqual(MIN_ROWS_PER_FLUSH);
      }),
    );
  });
});
