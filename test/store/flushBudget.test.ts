import { describe, expect, it } from 'vitest';
import { MIN_ROWS_PER_FLUSH, nextRowCostMs, toMaxRows } from '../../src/store/flushBudget.ts';

describe('the budget of a flush', () => {
  it('[ST15] has no bound while nothing was measured, or nothing costs anything', () => {
    expect(toMaxRows(8, null)).toBe(Infinity);
    expect(toMaxRows(8, 0)).toBe(Infinity);
  });

  it('[ST15] takes as many rows as fit by what rows cost so far', () => {
    expect(toMaxRows(8, 0.05)).toBe(160);
  });

  it('[ST15] always takes some, or a table would never catch up', () => {
    expect(toMaxRows(8, 100)).toBe(MIN_ROWS_PER_FLUSH);
  });

  it('[ST15] believes several slow flushes, not a single one', () => {
    const after = (flushes: number) => {
      let costMs: number | null = 0.01;
      for (let flush = 0; flush < flushes; flush += 1) {
        costMs = nextRowCostMs(costMs, { rows: 100, costMs: 100 });
      }
      return costMs ?? 0;
    };
    expect(after(1)).toBeLessThan(0.25);
    expect(after(20)).toBeGreaterThan(0.95);
  });

  it('[ST15] learns nothing from a handful of rows, nor from a clock that goes back', () => {
    expect(nextRowCostMs(0.02, { rows: 3, costMs: 50 })).toBe(0.02);
    expect(nextRowCostMs(null, { rows: 3, costMs: 50 })).toBeNull();
    expect(nextRowCostMs(null, { rows: 10, costMs: -5 })).toBe(0);
  });
});
