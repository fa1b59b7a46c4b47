import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isBestAtLine, toBestAtLine } from '../../src/domain/odds/bestAtLine.ts';
import { americanToDecimal } from '../../src/domain/odds/convertOdds.ts';
import { FOLDS } from '../../src/domain/folds.ts';
import type { ComparedColumn } from '../../src/hooks/createBestPrices.ts';
import { createBestPrices } from '../../src/hooks/createBestPrices.ts';
import { createKeyedTable } from '../../src/store/createKeyedTable.ts';
import type { OddsRow } from '../../src/domain/liveRow.ts';
import { sampleOdds } from '../../stories/support/sampleItems.ts';

const COLUMNS: readonly ComparedColumn[] = [
  {
    name: 'moneylineHome',
    readLine: null,
    easierLine: 'higher',
    readOdds: ({ moneyline }: OddsRow) => moneyline?.home ?? null,
  },
  {
    name: 'totalOver',
    readLine: ({ total }: OddsRow) => total?.over ?? null,
    easierLine: 'lower',
    readOdds: ({ total }: OddsRow) => total?.overOdds ?? null,
  },
];
const BOOKS = ['DK', 'FD', 'MGM'];
const KEYS = BOOKS.map((book) => `g|${book}`);
const GAME = { gameId: 'g', rowKeys: KEYS };

function setUp() {
  const table = createKeyedTable(FOLDS.odds, {
    reportError(error: unknown) {
      throw error;
    },
  });
  const say = (prices: Readonly<Record<string, number>>) => {
    for (const [sportsbook, home] of Object.entries(prices)) {
      const item = sampleOdds({ gameId: 'g', sportsbook, moneyline: { home, away: 120 } });
      table.receive(item, 1);
    }
    table.flush();
  };
  const best = createBestPrices(table, COLUMNS);
  const marked = new Set<string>();
  const tells = new Map(
    KEYS.map((key) => {
      const tell = vi.fn<(isBest: boolean) => void>((isBest) => {
        if (isBest) marked.add(key);
        else marked.delete(key);
      });
      return [key, tell] as const;
    }),
  );
  const joinAll = () =>
    Array.from(tells, ([rowKey, tell]) =>
      best.join({ gameId: 'g', rowKey, column: 'moneylineHome' }, tell),
    );
  return { table, say, best, marked, tells, joinAll };
}

describe('best prices', () => {
  it('[UI71] are told when they become the best and when they are no longer, and not otherwise', () => {
    const { say, best, marked, tells, joinAll } = setUp();
    say({ DK: 120, FD: 125, MGM: 110 });
    best.setGames([GAME]);
    joinAll();
    expect(Array.from(marked)).toEqual(['g|FD']);
    say({ FD: 126, MGM: 111 });
    expect(tells.get('g|FD')?.mock.calls).toEqual([[true]]);
    expect(tells.get('g|MGM')).not.toHaveBeenCalled();
    say({ DK: 130 });
    expect(Array.from(marked)).toEqual(['g|DK']);
  });

  it('[UI71] are found whether rows or marks are there first', () => {
    const { say, best, marked, joinAll } = setUp();
    joinAll();
    say({ DK: 120, FD: 125 });
    expect(marked.size).toBe(0);
    best.setGames([GAME]);
    expect(Array.from(marked)).toEqual(['g|FD']);
    best.setGames([{ gameId: 'g', rowKeys: ['g|DK', 'g|MGM'] }]);
    say({ MGM: 90 });
    expect(marked.has('g|DK')).toBe(false);
    say({ MGM: 110 });
    expect(marked.has('g|DK')).toBe(true);
  });

  it('[UI71] are never stale ones', () => {
    const { table, say, best, marked, joinAll } = setUp();
    say({ DK: 120, FD: 125, MGM: 110 });
    best.setGames([GAME]);
    joinAll();
    table.markStale();
    table.flush();
    expect(marked.size).toBe(0);
    say({ DK: 120, MGM: 110 });
    expect(Array.from(marked)).toEqual(['g|DK']);
  });

  it('[UI71] cost nothing once nobody shows them', () => {
    const { table, say, best, joinAll } = setUp();
    say({ DK: 120, FD: 125 });
    const subscribed = vi.spyOn(table, 'subscribeKey');
    best.setGames([GAME]);
    expect(subscribed).not.toHaveBeenCalled();
    const leaves = joinAll();
    expect(subscribed).toHaveBeenCalledTimes(3);
    for (const leave of leaves) leave();
    const [tell] = setUp().tells.values();
    say({ DK: 200 });
    expect(tell).not.toHaveBeenCalled();
  });

  it('[UI71] are at every moment what comparing all books anew would find', () => {
    const step = fc.record({
      sportsbook: fc.constantFrom(...BOOKS),
      over: fc.constantFrom(8, 8.5),
      overOdds: fc.constantFrom(-110, -105, 100, 105, 50),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { table, best } = setUp();
        const marked = new Set<string>();
        best.setGames([GAME]);
        for (const rowKey of KEYS) {
          best.join({ gameId: 'g', rowKey, column: 'totalOver' }, (isBest) => {
            if (isBest) marked.add(rowKey);
            else marked.delete(rowKey);
          });
        }
        for (const { sportsbook, over, overOdds } of steps) {
          const total = { over, under: over, overOdds, underOdds: -110 };
          table.receive(sampleOdds({ gameId: 'g', sportsbook, total }), 1);
          table.flush();
          const prices = KEYS.map((key) => {
            const row = table.get(key);
            const odds = row?.total?.overOdds ?? null;
            const points = row?.total?.over ?? null;
            return {
              // An over is easier to win with fewer points.
              line: points === null ? null : -points,
              decimal: odds === null ? null : americanToDecimal(odds),
            };
          });
          const found = toBestAtLine(prices);
          const expected = KEYS.filter((_, index) => {
            const price = prices[index];
            return price !== undefined && isBestAtLine(price, found);
          });
          expect(KEYS.filter((key) => marked.has(key))).toEqual(expected);
        }
      }),
    );
  });
});
