import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/liveRow.ts';
import {
  MAX_HISTORY_LENGTH,
  createMovementHistory,
  toHistoryLength,
} from '../../src/store/createMovementHistory.ts';

interface Pair {
  readonly home: number | null;
  readonly away: number | null;
}
const CELLS: readonly Cell<Pair>[] = [
  { name: 'home', read: ({ home }) => home },
  { name: 'away', read: ({ away }) => away },
];
const price = fc.option(fc.integer({ min: -3, max: 3 }));

describe('the history of a row', () => {
  it('[ST16] agrees with a plain list of the last movements', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 40 })),
        fc.array(fc.record({ home: price, away: price }), { maxLength: 100, size: 'max' }),
        (capacity, pairs) => {
          const history = createMovementHistory(CELLS, capacity);
          pairs.forEach((pair, at) => history.add(pair, at));
          const moved = pairs
            .map((numbers, at) => ({ at, numbers }))
            .filter(({ numbers }, at) => {
              const before = pairs[at - 1];
              return before?.home !== numbers.home || before.away !== numbers.away;
            });
          expect(history.points()).toEqual(moved.slice(-capacity));
        },
      ),
    );
  });

  it('[ST16] takes memory for what moved, not for what was asked for', () => {
    const history = createMovementHistory(CELLS, 1e12);
    for (let at = 0; at < 100; at += 1) history.add({ home: at, away: null }, at);
    expect(history.points().map(({ at }) => at)).toEqual(
      Array.from({ length: 100 }, (_, at) => at),
    );
  });

  it('[ST16] has a whole length within its bound, whatever is asked for', () => {
    expect([NaN, -1, 0, 0.9].map(toHistoryLength)).toEqual([0, 0, 0, 0]);
    expect([1, 7.8, 10_000.5].map(toHistoryLength)).toEqual([1, 7, 10_000]);
    expect([20_000, Infinity].map(toHistoryLength)).toEqual([
      MAX_HISTORY_LENGTH,
      MAX_HISTORY_LENGTH,
    ]);
  });

  it('[ST16] of a row without numbers stays empty', () => {
    const history = createMovementHistory<Pair>([], 5);
    history.add({ home: 1, away: 2 }, 1);
    expect(history.points()).toEqual([]);
  });
});
