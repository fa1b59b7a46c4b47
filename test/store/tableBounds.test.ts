import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FOLDS } from '../../src/domain/folds.ts';
import { createKeyedTable } from '../../src/store/createKeyedTable.ts';
import { odds } from './support/odds.ts';

const createTable = (maxRows: number) =>
  createKeyedTable(FOLDS.odds, {
    maxRows,
    reportError(error) {
      throw error;
    },
  });

describe('the bound of a keyed table', () => {
  it('[ST7] tells once of a row that came and went in one flush', () => {
    const table = createTable(1);
    const heard = vi.fn();
    const flushes = vi.fn();
    table.subscribeKey('g1|', heard);
    table.subscribe(flushes);
    table.receive(odds('g1', 100), 1);
    table.receive(odds('g2', 100), 2);
    expect(table.flush()).toBe(2);
    expect(heard).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(flushes).toHaveBeenCalledExactlyOnceWith(['g1|', 'g2|']);
  });

  it('[ST7, ST15] lets no more keys wait than it may keep rows', () => {
    const table = createTable(3);
    for (let game = 0; game < 3; game += 1) table.receive(odds(`g${game}`, 100), game);
    expect(table.flush(1)).toBe(1);
    expect(table.dirtyCount).toBe(2);
    for (let game = 3; game < 9; game += 1) table.receive(odds(`g${game}`, 100), game);
    table.flush(1);
    expect(table.dirtyCount).toBe(0);
    expect(table.keys()).toEqual(['g6|', 'g7|', 'g8|']);
  });

  it('[ST7] does not drop a row whose next item waits', () => {
    const table = createTable(3);
    for (const game of ['g1', 'g2', 'g3']) table.receive(odds(game, 100), 1);
    table.flush();
    table.receive(odds('g4', 100), 2);
    table.receive(odds('g1', 110), 3);
    for (const game of ['g3', 'g2', 'g4']) table.receive(odds(game, 100), 4);
    table.flush(1);
    expect(table.keys()).toEqual(['g1|', 'g3|', 'g4|']);
    table.flush();
    expect(table.get('g1|')).toMatchObject({ version: 2, moneyline: { home: 110 } });
    expect(table.receivedAt('g1|')).toBe(3);
  });

  it('[ST7] keeps its bound, and knows when each row was received, whatever waits', () => {
    const step = fc.record({
      game: fc.integer({ min: 0, max: 5 }),
      price: fc.integer({ min: 1, max: 4 }),
      at: fc.nat(9),
      kind: fc.constantFrom('item', 'item', 'item', 'stale', 'remove', 'flush', 'flush'),
      room: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        const table = createTable(3);
        table.subscribeKey('g3|', () => undefined);
        for (const { game, price, at, kind, room } of steps) {
          if (kind === 'item') table.receive(odds(`g${game}`, price), at);
          else if (kind === 'stale') table.markStale(at);
          else if (kind === 'remove') table.remove(`g${game}|`);
          else table.flush(room);
          expect(table.size).toBeLessThanOrEqual(3);
          for (const key of table.keys()) expect(table.receivedAt(key)).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});
