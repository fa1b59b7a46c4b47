import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArbitrageStakes } from '../../../src/domain/odds/arbitrageStakes.ts';
import { americanToDecimal } from '../../../src/domain/odds/convertOdds.ts';
import { toEdge } from '../../../src/domain/odds/edge.ts';

const americans = fc
  .integer({ min: 100, max: 5_000 })
  .chain((size) => fc.constantFrom(size, -size));
const markets = fc.array(americans, { minLength: 2, maxLength: 5 });
const totals = fc.integer({ min: 100, max: 100_000_000 }).map((cents) => cents / 100);

const decimalOf = (american: number) => americanToDecimal(american) ?? 0;
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('stakes', () => {
  it('[OD2] of +135 and -118 on 1,000 earn 34.32 whoever wins', () => {
    const divided = toArbitrageStakes([-118, 135], 1_000);
    expect(divided?.stakes).toEqual([559.86, 440.14]);
    expect(divided?.profit).toBeCloseTo(34.32, 2);
    expect(divided?.profitPercent).toBeCloseTo(3.43, 2);
  });

  it('[OD2] are exactly the total, in hundredths, and none is negative', () => {
    fc.assert(
      fc.property(markets, totals, (market, total) => {
        const stakes = toArbitrageStakes(market, total)?.stakes ?? [];
        expect(stakes).toHaveLength(market.length);
        expect(sumOf(stakes)).toBeCloseTo(total, 6);
        for (const stake of stakes) {
          expect(stake).toBeGreaterThanOrEqual(0);
          expect(Math.abs(stake * 100 - Math.round(stake * 100))).toBeLessThan(1e-4);
        }
      }),
    );
  });

  it('[OD2] leave the profit they tell, whichever outcome comes', () => {
    fc.assert(
      fc.property(markets, totals, (market, total) => {
        const divided = toArbitrageStakes(market, total);
        const left = market.map(
          (american, at) => (divided?.stakes[at] ?? 0) * decimalOf(american) - total,
        );
        expect(Math.min(...left)).toBeCloseTo(divided?.profit ?? Number.NaN, 4);
      }),
    );
  });

  it('[OD2] earn what the prices allow but for the rounding, so that an arbitrage is one', () => {
    fc.assert(
      fc.property(markets, totals, (market, total) => {
        const possible = total / sumOf(market.map((american) => 1 / decimalOf(american))) - total;
        const lost = possible - (toArbitrageStakes(market, total)?.profit ?? -Infinity);
        expect(lost).toBeGreaterThan(-1e-6 * total);
        expect(lost).toBeLessThan(0.01 * Math.max(...market.map(decimalOf)) + 1e-6 * total);
      }),
    );
  });

  it('[OD2] are unknown where a price or the total is none, or an outcome stands alone', () => {
    expect(toArbitrageStakes([-118, null], 100)).toBeNull();
    expect(toArbitrageStakes([-118, 50], 100)).toBeNull();
    expect(toArbitrageStakes([135], 100)).toBeNull();
    expect(toArbitrageStakes([], 100)).toBeNull();
    for (const total of [0, -1, Number.NaN, Infinity, 0.01]) {
      expect(toArbitrageStakes([-118, 135], total)).toBeNull();
    }
  });
});

describe('the edge', () => {
  it('[OD3] is what a bet earns on average: nothing at the implied chance, more above it', () => {
    expect(toEdge(0.5, 120)).toBeCloseTo(0.1, 12);
    fc.assert(
      fc.property(americans, fc.double({ min: 0, max: 1, noNaN: true }), (american, chance) => {
        const implied = 1 / decimalOf(american);
        expect(toEdge(implied, american)).toBeCloseTo(0, 9);
        const edge = toEdge(chance, american) ?? Number.NaN;
        expect(Math.sign(edge) * Math.sign(chance - implied)).toBeGreaterThanOrEqual(
          Math.abs(chance - implied) < 1e-9 ? -1 : 0,
        );
        expect(edge).toBeGreaterThanOrEqual(-1);
      }),
    );
  });

  it('[OD3] is unknown of what is no chance or no price', () => {
    for (const chance of [-0.1, 1.1, Number.NaN]) expect(toEdge(chance, 120)).toBeNull();
    expect(toEdge(0.5, 50)).toBeNull();
  });
});
