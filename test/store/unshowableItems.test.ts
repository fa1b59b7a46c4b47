import { describe, expect, it, vi } from 'vitest';
import { FOLDS } from '../../src/domain/folds.ts';
import type { OddsItem } from '../../src/protocols/entities.ts';
import { createKeyedTable } from '../../src/store/createKeyedTable.ts';
import { odds } from './support/odds.ts';

describe('a keyed table with an item that can not be shown', () => {
  const broken = new Error('not this one');
  const throwFor = (gameId: string) => (item: OddsItem) => {
    if (item.gameId === gameId && item.moneyline?.home === 666) throw broken;
    return item.moneyline?.home ?? null;
  };
  const createBrokenTable = () => {
    const errors: unknown[] = [];
    const cells = [{ name: 'home', read: throwFor('g2') }];
    const table = createKeyedTable<OddsItem>(
      { ...FOLDS.odds, cells },
      { reportError: (error) => void errors.push(error), historyLength: () => 5 },
    );
    return { table, errors };
  };
  const GAMES = ['g1', 'g2', 'g3'];

  it('[ST18] reports it, shows the others, and shows its next item', () => {
    const { table, errors } = createBrokenTable();
    for (const game of GAMES) table.receive(odds(game, 100), 1);
    table.flush();
    const heard = vi.fn();
    table.subscribe(heard);
    for (const game of GAMES) table.receive(odds(game, 666), 2);
    expect(table.flush()).toBe(2);
    expect(errors).toEqual([broken]);
    expect(heard).toHaveBeenCalledExactlyOnceWith(['g1|', 'g3|']);
    expect(table.isDirty).toBe(false);
    const prices = () => GAMES.map((game) => table.get(`${game}|`)?.moneyline?.home);
    expect(prices()).toEqual([666, 100, 666]);
    for (const game of GAMES) table.receive(odds(game, 120), 3);
    expect(table.flush()).toBe(3);
    expect(prices()).toEqual([120, 120, 120]);
  });

  it('[ST18] tells of a row that is shown, though its history can not be kept', () => {
    const { table, errors } = createBrokenTable();
    const heard = vi.fn();
    table.subscribeKey('g2|', heard);
    table.receive(odds('g2', 666), 1);
    expect(table.flush()).toBe(1);
    expect(errors).toEqual([broken]);
    expect(heard).toHaveBeenCalledExactlyOnceWith(table.get('g2|'));
    expect(table.keys()).toEqual(['g2|']);
  });

  it('[ST18] forgets one that never was a row', () => {
    const errors: unknown[] = [];
    const keyOf = vi.fn((item: OddsItem) => FOLDS.odds.keyOf(item));
    const table = createKeyedTable<OddsItem>(
      { ...FOLDS.odds, keyOf },
      { reportError: (error) => void errors.push(error) },
    );
    table.receive(odds('g1', 100), 1);
    keyOf.mockImplementationOnce(() => {
      throw broken;
    });
    expect(table.flush()).toBe(0);
    expect(errors).toEqual([broken]);
    expect([table.keys(), table.receivedAt('g1|'), table.isDirty]).toEqual([[], undefined, false]);
  });
});
