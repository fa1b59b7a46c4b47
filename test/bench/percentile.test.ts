import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../bench/driver/stats/percentile.ts';

const values = fc.array(fc.integer(), { minLength: 1 });

describe('percentile', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('[BN1] at %d of 1 to 100 is %d', (share, expected) => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, share)).toBe(expected);
  });

  it('[BN1] is one of the values, and at least its share does not exceed it', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const found = percentile(list, share);
        expect(list).toContain(found);
        const below = list.filter((value) => value <= Number(found)).length;
        expect(below / list.length).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it('[BN1] of nothing is null', () => {
    expect(percentile([], 0.5)).toBeNull();
    expect(median([])).toBeNull();
  });
});

describe('median', () => {
  it.each([
    { list: [3, 1, 2], expected: 2 },
    { list: [4, 1, 2, 3], expected: 2.5 },
    { list: [1, Infinity, Infinity], expected: Infinity },
    { list: [Infinity, Infinity], expected: Infinity },
  ])('[BN1] of $list is $expected', ({ list, expected }) => {
    expect(median(list)).toBe(expected);
  });
});
