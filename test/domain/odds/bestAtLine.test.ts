import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinePrice } from '../../../src/domain/odds/bestAtLine.ts';
import { isBestAtLine, toBestAtLine } from '../../../src/domain/odds/bestAtLine.ts';

const at = (line: number | null, decimal: number | null): LinePrice => ({ line, decimal });
const marks = (prices: readonly LinePrice[]) => {
  const best = toBestAtLine(prices);
  return prices.map((price) => isBestAtLine(price, best));
};
const marked = (prices: readonly LinePrice[]) =>
  prices.filter((_, position) => marks(prices)[position]);

/** Said again, independently: nobody would take a price while there is another that is better in something and worse in nothing. */
function beats(price: LinePrice, other: LinePrice): boolean {
  if (price.decimal === null || other.decimal === null) return false;
  if ((price.line === null) !== (other.line === null)) return false;
  const easier = (price.line ?? 0) - (other.line ?? 0);
  const more = price.decimal - other.decimal;
  return easier >= 0 && more >= 0 && easier + more > 0;
}

function countLine(line: number | null, prices: readonly LinePrice[]): number {
  return prices.filter((price) => price.line === line && price.decimal !== null).length;
}

/** What pays most at a line that somebody offers, and at those that are easier; of equal ones the easiest. */
function topFrom(line: number | null, offered: readonly LinePrice[]): LinePrice | undefined {
  if (countLine(line, offered) === 0) return undefined;
  const from = offered.filter((price) => price.line === line || beats(price, at(line, 1)));
  const order = (price: LinePrice) => (price.decimal ?? 0) * 1_000 + (price.line ?? 0);
  return from.toSorted((left, right) => order(right) - order(left))[0];
}

/** From the hardest to win on. */
const LINES = [null, -8.5, -8, -7.5] as const;
const prices = fc.array(
  fc.record({
    line: fc.constantFrom(...LINES),
    decimal: fc.constantFrom(null, 1.5, 1.91, 2, 2.4),
  }),
  { maxLength: 8 },
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
    // More for what is harder to win: a matter of taste.
    expect(marks([at(3, 1.91), at(3, 1.91), at(2, 2.2)])).toEqual([false, false, false]);
    expect(marks([])).toEqual([]);
    expect(toBestAtLine([at(3, null)])).toBeNull();
  });

  it('[OD4] is at the line that most books offer, of equally many at the easiest', () => {
    expect(marks([at(2, 2.4), at(2.5, 1.9), at(2.5, 1.95)])).toEqual([false, false, true]);
    expect(marks([at(3, 1.8), at(2.5, 1.9), at(2.5, 1.95)])).toEqual([false, false, true]);
    const even = [at(2.5, 1.9), at(2.5, 1.95), at(3, 1.7), at(3, 1.8)];
    expect(marked(even)).toEqual([at(3, 1.8)]);
    expect(toBestAtLine([at(2.5, 1.9), at(3, 1.8)])).toEqual({
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

  it('[OD4] beats what pays no more at a line that is harder to win, though all alike at its own', () => {
    // The over of a game of the demo: 7.5 at −102 twice, 8 at −113 and −112, 8.5 at −116.
    const over = [at(-7.5, 1.98), at(-8, 1.88), at(-8, 1.89), at(-8.5, 1.86), at(-7.5, 1.98)];
    expect(marks(over)).toEqual([true, false, false, false, true]);
    expect(marks([at(3, 1.9), at(3, 1.9), at(2.5, 1.9)])).toEqual([true, true, false]);
  });

  it('[OD4] is at the next line where the best of the commonest beats none', () => {
    const easierPaysLess = [at(3, 2), at(3, 2), at(3, 2), at(4, 1.8), at(4, 1.7)];
    expect(marked(easierPaysLess)).toEqual([at(4, 1.8)]);
    const harderPaysMore = [at(3, 2), at(3, 2), at(3, 2), at(2, 2.4), at(2, 2.3)];
    expect(marked(harderPaysMore)).toEqual([at(2, 2.4)]);
  });

  it('[OD4] is what pays most from the commonest line on whose best beats another', () => {
    fc.assert(
      fc.property(prices, (offered) => {
        const best = toBestAtLine(offered);
        const isIdle = (price: LinePrice) => !offered.some((other) => beats(price, other));
        if (!best || isIdle(best)) return;
        const froms = LINES.map((line) => ({ line, top: topFrom(line, offered) }));
        const count = (line: number | null) => countLine(line, offered);
        const counts = froms.flatMap(({ line, top }) => (top && !isIdle(top) ? count(line) : []));
        const reached = froms.filter(({ top }) => top?.line === best.line);
        expect(Math.max(...reached.map(({ line }) => count(line)))).toBe(Math.max(...counts));
        expect(topFrom(best.line, offered)).toEqual(at(best.line, best.decimal));
      }),
    );
  });

  it('[OD5] is beaten by no other price, and beats one', () => {
    fc.assert(
      fc.property(prices, (offered) => {
        for (const price of marked(offered)) {
          expect(offered.filter((other) => beats(other, price))).toEqual([]);
          expect(offered.some((other) => beats(price, other))).toBe(true);
        }
        expect(toBestAtLine(offered) === null).toBe(
          offered.every(({ decimal }) => decimal === null),
        );
      }),
    );
  });

  it('[OD5] is marked wherever any price beats another', () => {
    fc.assert(
      fc.property(prices, (offered) => {
        const isAnyBeaten = offered.some((price) => offered.some((other) => beats(other, price)));
        expect(marked(offered).length > 0).toBe(isAnyBeaten);
      }),
    );
  });

  it('[OD5] is the same in whatever order the books come', () => {
    const shuffled = prices.chain((offered) =>
      fc.tuple(
        fc.constant(offered),
        fc.shuffledSubarray(offered, { minLength: offered.length, maxLength: offered.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([offered, others]) => {
        expect(toBestAtLine(others)).toEqual(toBestAtLine(offered));
      }),
    );
  });
});
