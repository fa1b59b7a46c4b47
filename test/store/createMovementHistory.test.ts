import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/liveRow.ts';
import { createMovementHistory } from '../../src/store/createMovementHistory.ts';

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
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ home: price, away: price }), { maxLength: 30 }),
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

  it('[ST16] of a row without numbers stays empty', () => {
    const history = createMovementHistory<Pair>([], 5);
    history.add({ home: 1, away: 2 }, 1);
    expect(history.points()).toEqual([]);
  });
});
