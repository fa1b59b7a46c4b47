import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBestMoneyline, toBestPrice } from '../../../src/domain/odds/bestPrices.ts';
import { americanToDecimal, americanToProbability } from '../../../src/domain/odds/convertOdds.ts';
import { toFairProbabilities, toMargin } from '../../../src/domain/odds/margin.ts';

const chances = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), {
  minLength: 2,
  maxLength: 6,
});
const prices = fc.array(
  fc.record({
    sportsbook: fc.constantFrom('DK', 'FD', null),
    american: fc.integer({ min: -500, max: 500 }),
  }),
);

describe('the margin', () => {
  it('[NF21] of -110 on both sides is 4.76 %, of even money nothing', () => {
    const both = (american: number) => {
      const chance = americanToProbability(american) ?? 0;
      return toMargin([chance, chance]);
    };
    expect(both(-110)).toBeCloseTo(0.047619, 6);
    expect(both(100)).toBe(0);
    expect(both(105)).toBeLessThan(0);
  });

  it('[NF21] taken out leaves chances that add up to 1, in the same proportion', () => {
    fc.assert(
      fc.property(chances, (implied) => {
        const fair = toFairProbabilities(implied) ?? [];
        const factor = (fair[0] ?? 0) / (implied[0] ?? 1);
        expect(fair.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        for (const [at, chance] of fair.entries()) {
          expect(chance).toBeCloseTo((implied[at] ?? 0) * factor, 9);
        }
        expect(toMargin(fair)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('[NF21] is unknown of what is no market', () => {
    for (const implied of [[], [0.5], [0.5, 0], [0.5, 1], [0.5, Number.NaN]]) {
      expect(toMargin(implied)).toBeNull();
      expect(toFairProbabilities(implied)).toBeNull();
    }
  });
});

describe('the best price', () => {
  const at = (sportsbook: string, american: number) => ({ sportsbook, american });

  it('[NF22] pays most, on either side of even money', () => {
    expect(toBestPrice([at('a', -110), at('b', -105), at('c', -120)])?.sportsbook).toBe('b');
    expect(toBestPrice([at('a', -105), at('b', 105), at('c', 102)])?.sportsbook).toBe('b');
    expect(toBestPrice([at('a', -100), at('b', 100)])?.sportsbook).toBe('a');
    expect(toBestPrice([at('a', 50), at('b', Number.NaN)])).toBeNull();
    expect(toBestPrice([])).toBeNull();
  });

  it('[NF22] is one of those offered, and none of them pays more', () => {
    fc.assert(
      fc.property(prices, (offered) => {
        const best = toBestPrice(offered);
        const decimals = offered.flatMap(({ american }) => americanToDecimal(american) ?? []);
        expect(best === null).toBe(decimals.length === 0);
        if (best === null) return;
        expect(offered).toContain(best);
        expect(americanToDecimal(best.american)).toBe(Math.max(...decimals));
      }),
    );
  });

  it('[NF22] of both sides tells the margin across books', () => {
    const book = (sportsbook: string, home: number | null, away: number | null) => ({
      sportsbook,
      moneyline: { home, away },
    });
    const best = toBestMoneyline([
      book('a', -110, -110),
      book('b', 110, -130),
      book('c', null, 105),
    ]);
    expect(best).toMatchObject({
      home: { sportsbook: 'b', american: 110 },
      away: { sportsbook: 'c', american: 105 },
    });
    expect(best.margin).toBeCloseTo(1 / 2.1 + 1 / 2.05 - 1, 12);
    expect(toBestMoneyline([book('a', -110, null), { sportsbook: 'b', moneyline: null }])).toEqual({
      home: { sportsbook: 'a', american: -110 },
      away: null,
      margin: null,
    });
  });
});
