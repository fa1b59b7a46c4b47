import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameRows } from '../../src/components/OddsTable/groupByGame.ts';
import type { OddsSort } from '../../src/components/OddsTable/oddsSort.ts';
import { BY_ARRIVAL, toNextSort } from '../../src/components/OddsTable/oddsSort.ts';
import { isInOrder, orderGames } from '../../src/components/OddsTable/orderGames.ts';
import { toRow } from '../../src/domain/toRow.ts';
import { FOLDS } from '../../src/domain/folds.ts';
import type { EntityItems } from '../../src/protocols/entities.ts';
import { sampleOdds } from '../../stories/support/sampleItems.ts';

type Item = EntityItems['odds'];

/** Games of a feed in order of arrival, read as rows. */
function toTable(items: readonly Item[]) {
  const rows = new Map(
    items.map((item) => {
      const row = toRow(FOLDS.odds, undefined, item);
      return [row.key, row] as const;
    }),
  );
  const ids = Array.from(new Set(items.map(({ gameId }) => gameId)));
  const games = ids.map((gameId) => ({
    gameId,
    rowKeys: Array.from(rows.values()).flatMap((row) => (row.gameId === gameId ? row.key : [])),
  }));
  return { games, readRow: (key: string) => rows.get(key) };
}

const toOrder = (items: readonly Item[], sort: OddsSort) => {
  const { games, readRow } = toTable(items);
  return orderGames(games, sort, readRow).map(({ gameId }) => gameId);
};
const up = (column: OddsSort['column']): OddsSort => ({ column, direction: 'ascending' });
const down = (column: OddsSort['column']): OddsSort => ({ column, direction: 'descending' });

const ITEMS: readonly Item[] = [
  sampleOdds({
    gameId: 'x',
    awayTeam: 'Celtics',
    startTime: '2026-11-20T20:00:00Z',
    moneyline: { home: 120, away: -140 },
  }),
  sampleOdds({
    gameId: 'x',
    sportsbook: 'BetMGM',
    awayTeam: 'Celtics',
    startTime: '2026-11-20T19:00:00Z',
    moneyline: { home: 150, away: -150 },
  }),
  sampleOdds({
    gameId: 'y',
    awayTeam: 'Avalanche',
    startTime: '2026-11-20T19:30:00Z',
    moneyline: { home: -105, away: -115 },
  }),
  sampleOdds({ gameId: 'z', awayTeam: 'Bulls', moneyline: null }),
];

describe('the order of games', () => {
  it('[UI69] is that of arrival, the start, the name or the best price, either way', () => {
    expect(toOrder(ITEMS, BY_ARRIVAL)).toEqual(['x', 'y', 'z']);
    expect(toOrder(ITEMS, down('arrival'))).toEqual(['z', 'y', 'x']);
    expect(toOrder(ITEMS, up('start'))).toEqual(['x', 'y', 'z']);
    expect(toOrder(ITEMS, up('game'))).toEqual(['y', 'z', 'x']);
    expect(toOrder(ITEMS, down('game'))).toEqual(['x', 'z', 'y']);
    expect(toOrder(ITEMS, down('moneylineHome'))).toEqual(['x', 'y', 'z']);
    expect(toOrder(ITEMS, up('moneylineHome'))).toEqual(['y', 'x', 'z']);
    expect(toOrder(ITEMS, down('moneylineAway'))).toEqual(['y', 'x', 'z']);
  });

  it('[UI69] puts what is not known last, in either direction', () => {
    expect(toOrder(ITEMS, down('start')).at(-1)).toBe('z');
    expect(toOrder(ITEMS, up('moneylineAway')).at(-1)).toBe('z');
    expect(toOrder(ITEMS, down('moneylineAway')).at(-1)).toBe('z');
  });

  it('[UI69] by book leaves the games where they are and orders the books of each', () => {
    const { games, readRow } = toTable(ITEMS);
    const ordered = orderGames(games, up('book'), readRow);
    expect(ordered.map(({ gameId }) => gameId)).toEqual(['x', 'y', 'z']);
    expect(ordered[0]?.rowKeys).toEqual(['x|BetMGM', 'x|DraftKings']);
    expect(isInOrder(games, up('book'), readRow)).toBe(false);
  });

  it('[UI69] keeps every row, and is in order afterwards', () => {
    const price = fc.option(fc.integer({ min: 100, max: 400 }));
    const items = fc.array(
      fc.record({
        gameId: fc.constantFrom('a', 'b', 'c', 'd'),
        sportsbook: fc.constantFrom('A', 'B', null),
        home: price,
        startTime: fc.constantFrom(null, '2026-11-20T20:00:00Z', '2026-11-21T20:00:00Z', 'soon'),
      }),
    );
    const sorts = fc.record({
      column: fc.constantFrom(
        'arrival' as const,
        'start' as const,
        'game' as const,
        'book' as const,
        'moneylineHome' as const,
      ),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    });
    fc.assert(
      fc.property(items, sorts, (facts, sort) => {
        const { games, readRow } = toTable(
          facts.map(({ home, ...item }) => sampleOdds({ ...item, moneyline: { home, away: 120 } })),
        );
        const ordered = orderGames(games, sort, readRow);
        expect(isInOrder(ordered, sort, readRow)).toBe(true);
        const toRows = (list: readonly GameRows[]) =>
          list.flatMap(({ rowKeys }) => rowKeys).toSorted();
        expect(toRows(ordered)).toEqual(toRows(games));
      }),
    );
  });

  it('[UI69] goes, press by press, from its first direction over the other to that of arrival', () => {
    const price = toNextSort(BY_ARRIVAL, 'moneylineHome');
    expect(price).toEqual(down('moneylineHome'));
    expect(toNextSort(price, 'moneylineHome')).toEqual(up('moneylineHome'));
    expect(toNextSort(up('moneylineHome'), 'moneylineHome')).toEqual(BY_ARRIVAL);
    expect(toNextSort(price, 'game')).toEqual(up('game'));
    expect(toNextSort(up('game'), 'game')).toEqual(down('game'));
  });
});
