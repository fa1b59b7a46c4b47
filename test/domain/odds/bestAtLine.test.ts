import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinePrice } from '../../../src/domain/odds/bestAtLine.ts';
import { isBestAtLine, toBestAtLine } from '../../../src/domain/odds/bestAtLine.ts';

const at = (line: number | null, decimal: number | null): LinePrice => ({ line, decimal });
const marks = (prices: readonly LinePrice[]) => {
  const best = toBestAtLine(prices);
  return prices.map((price) => isBestAtLine(price, best));
};

const prices = fc.array(
  fc.record({
    line: fc.constantFrom(null, -2.5, 3),
    decimal: fc.constantFrom(null, 1.5, 1.91, 2, 2.4),
  }),
);

describe('the best price of a side', () => {
  it('[OD4] is what pays most, at every book that pays it', () => {
    expect(marks([at(null, 1.9), at(null, 2), at(null, 2), at(null, null)])).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('[OD4] is none where one book, or all books alike, leave nothing to choose', () => {
    expect(marks([at(null, 2)])).toEqual([false]);
    expect(marks([at(3, 1.91), at(3, 1.91)])).toEqual([false, false]);
    expect(marks([])).toEqual([]);
    expect(toBestAtLine([at(3, null)])).toBeNull();
  });

  it('[OD4] compares only the line that most books offer, of equally many the first', () => {
    expect(marks([at(2, 2.4), at(2.5, 1.9), at(2.5, 1.95)])).toEqual([false, false, true]);
    expect(marks([at(3, 1.8), at(2.5, 1.9), at(2.5, 1.95)])).toEqual([false, false, true]);
    expect(toBestAtLine([at(3, 1.8), at(2.5, 1.9)])).toEqual({
      line: 3,
      decimal: 1.8,
      isBetter: false,
    });
  });

  it('[OD4] is at another line where that is easier to win and pays no less', () => {
    expect(marks([at(2.5, 1.9), at(2.5, 1.95), at(3, 2.1), at(4, 2.1)])).toEqual([
      false,
      false,
      false,
      true,
    ]);
    // The over of fewer points, as of columns whose sign is turned.
    expect(marks([at(-9.5, 1.86), at(-9.5, 1.8), at(-9, 1.94)])).toEqual([false, false, true]);
  });

  it('[OD4] is beaten by no other price in line and odds at once', () => {
    fc.assert(
      fc.property(prices, (offered) => {
        const best = toBestAtLine(offered);
        const beaten = offered.filter(
          ({ line, decimal }) =>
            decimal !== null &&
            best !== null &&
            (line ?? 0) >= (best.line ?? 0) &&
            (line === null) === (best.line === null) &&
            decimal >= best.decimal &&
            (line !== best.line || decimal !== best.decimal),
        );
        expect(beaten).toEqual([]);
      }),
    );
  });

  it('[OD4] is offered, is beaten by none at its line, and beats one of them', () => {
    fc.assert(
      fc.property(prices, (offered) => {
        const best = toBestAtLine(offered);
        const rivals = offered.filter(
          ({ line, decimal }) => line === best?.line && decimal !== null,
        );
        // It need not be at the common line, but then it beats what is.
        const beaten = offered.filter(
          ({ line, decimal }) =>
            best !== null &&
            decimal !== null &&
            (line === null) === (best.line === null) &&
            (line ?? 0) <= (best.line ?? 0) &&
            decimal <= best.decimal &&
            (line !== best.line || decimal < best.decimal),
        );
        for (const [position, isBest] of marks(offered).entries()) {
          const price = offered[position];
          if (!isBest || !price) continue;
          expect(rivals.every(({ decimal }) => (decimal ?? 0) <= (price.decimal ?? 0))).toBe(true);
          expect(beaten).not.toEqual([]);
        }
        expect(best === null).toBe(offered.every(({ decimal }) => decimal === null));
      }),
    );
  });
});
