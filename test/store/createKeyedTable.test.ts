import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { OddsRow } from '../../src/domain/liveRow.ts';
import { FOLDS } from '../../src/domain/folds.ts';
import { createKeyedTable } from '../../src/store/createKeyedTable.ts';
import { createTableView } from '../../src/store/createTableView.ts';
import { odds } from './support/odds.ts';

const reportError = (error: unknown) => {
  throw error;
};
const createTable = (maxRows = 1_000) => createKeyedTable(FOLDS.odds, { maxRows, reportError });

const homeOf = (row: OddsRow) => row.moneyline?.home ?? 0;

describe('a keyed table', () => {
  it('[ST1] shows the latest item per key, once per flush', () => {
    const table = createTable();
    const heard = vi.fn();
    table.subscribe(heard);
    table.receive(odds('g1', 100), 1);
    table.receive(odds('g1', 110), 2);
    table.receive(odds('g1', 120), 3);
    expect(table.get('g1|')).toBeUndefined();
    expect(table.flush()).toBe(1);
    expect(table.get('g1|')?.moneyline?.home).toBe(120);
    expect(heard).toHaveBeenCalledExactlyOnceWith(['g1|']);
    expect(table.flush()).toBe(0);
  });

  it('[ST2] calls the listeners of a key only when its own row changed', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.receive(odds('g2', 100), 1);
    table.flush();
    const first = vi.fn();
    const second = vi.fn();
    table.subscribeKey('g1|', first);
    const unsubscribe = table.subscribeKey('g2|', second);
    table.receive(odds('g1', 105), 2);
    table.receive(odds('g2', 100), 2);
    table.flush();
    expect(first).toHaveBeenCalledOnce();
    expect(second).not.toHaveBeenCalled();
    unsubscribe();
    unsubscribe();
    table.receive(odds('g2', 90), 3);
    table.flush();
    expect(second).not.toHaveBeenCalled();
  });

  it('[ST2] gives by a source what it gives by the key, whoever listens and whatever goes', () => {
    const step = fc.record({
      action: fc.constantFrom('receive', 'remove', 'flush', 'listen', 'leave', 'other key'),
      home: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const table = createTable(1);
        const source = table.source('g1|');
        const leaves: (() => void)[] = [];
        let told: OddsRow | undefined;
        for (const [at, { action, home }] of steps.entries()) {
          if (action === 'receive') table.receive(odds('g1', home), at);
          else if (action === 'other key') table.receive(odds('g2', home), at);
          else if (action === 'remove') table.remove('g1|');
          else if (action === 'flush') table.flush();
          else if (action === 'leave') leaves.pop()?.();
          else {
            told = source.get();
            leaves.push(source.subscribe((row) => (told = row)));
          }
          expect(source.get()).toBe(table.get('g1|'));
          expect(source.receivedAt()).toBe(table.receivedAt('g1|'));
          expect(leaves.length > 0 ? told : source.get()).toBe(source.get());
        }
      }),
    );
  });

  it('[ST3] keeps a row through a repeat, but remembers when it came', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.flush();
    const row = table.get('g1|');
    expect(table.receive(odds('g1', 100), 50)).toBe(false);
    expect(table.isDirty).toBe(false);
    expect(table.get('g1|')).toBe(row);
    expect(table.receivedAt('g1|')).toBe(50);
  });

  it('[ST2, ST3] calls nobody for a price that moved and came back within a frame', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.flush();
    const row = table.get('g1|');
    const heard = vi.fn();
    table.subscribeKey('g1|', heard);
    table.receive(odds('g1', 130), 2);
    table.receive(odds('g1', 100), 3);
    expect(table.flush()).toBe(0);
    expect(heard).not.toHaveBeenCalled();
    expect(table.get('g1|')).toBe(row);
  });

  it('compares a movement with what was shown, not with what was conflated away', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.flush();
    table.receive(odds('g1', 130), 2);
    table.receive(odds('g1', 90), 3);
    table.flush();
    expect(table.get('g1|')?.movement).toEqual({ moneylineHome: 'down' });
  });

  it('[ST5] marks all rows stale, and each fresh again as it is received', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.receive(odds('g2', 100), 1);
    table.flush();
    table.markStale();
    table.flush();
    expect([table.get('g1|')?.isStale, table.get('g2|')?.isStale]).toEqual([true, true]);
    table.receive(odds('g1', 100), 2);
    table.flush();
    expect([table.get('g1|')?.isStale, table.get('g2|')?.isStale]).toEqual([false, true]);
  });

  it('[ST5] marks what was received but not shown yet, too', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.flush();
    table.receive(odds('g1', 110), 2);
    table.receive(odds('g2', 100), 2);
    table.markStale();
    table.flush();
    expect(table.get('g1|')).toMatchObject({ isStale: true, moneyline: { home: 110 } });
    expect(table.get('g2|')?.isStale).toBe(true);
  });

  it('marks only what was last received before a moment', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 10);
    table.receive(odds('g2', 100), 20);
    table.flush();
    table.markStale(20);
    table.flush();
    expect([table.get('g1|')?.isStale, table.get('g2|')?.isStale]).toEqual([true, false]);
  });

  it('[ST7] drops the longest unheard rows beyond its bound, and tells their listeners', () => {
    const table = createTable(2);
    const heard = vi.fn();
    table.subscribeKey('g1|', heard);
    table.receive(odds('g1', 100), 1);
    table.flush();
    table.receive(odds('g2', 100), 2);
    table.receive(odds('g3', 100), 3);
    table.flush();
    expect(table.keys()).toEqual(['g2|', 'g3|']);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('removes a row, also one that was received in the same frame', () => {
    const table = createTable();
    table.receive(odds('g1', 100), 1);
    table.flush();
    table.receive(odds('g1', 110), 2);
    table.remove('g1|');
    table.flush();
    expect(table.size).toBe(0);
    expect(table.receivedAt('g1|')).toBeUndefined();
  });

  it('ends with what a plain map of the newest values holds, whatever the order of calls', () => {
    const step = fc.record({
      game: fc.integer({ min: 0, max: 4 }),
      home: fc.integer({ min: -3, max: 3 }),
      action: fc.constantFrom('receive', 'receive', 'receive', 'remove', 'stale', 'flush'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const table = createTable();
        const model = new Map<string, number>();
        let at = 0;
        for (const { game, home, action } of steps) {
          at += 1;
          if (action === 'receive') {
            table.receive(odds(`g${game}`, home), at);
            model.set(`g${game}|`, home);
          } else if (action === 'remove') {
            table.remove(`g${game}|`);
            model.delete(`g${game}|`);
          } else if (action === 'stale') table.markStale();
          else table.flush();
        }
        table.flush();
        const shown = new Map(table.keys().map((key) => [key, table.get(key)?.moneyline?.home]));
        expect(shown).toEqual(new Map(Array.from(model)));
      }),
    );
  });
});

describe('a table view', () => {
  it('[ST4] keeps its key list until membership or order changes', () => {
    const table = createTable();
    const view = createTableView(table, {
      matches: ({ sport }) => sport === 'NBA',
      compare: (left, right) => (left.moneyline?.home ?? 0) - (right.moneyline?.home ?? 0),
    });
    table.receive(odds('g1', 100), 1);
    table.receive(odds('g2', 120), 1);
    table.receive(odds('n1', 110, 'NFL'), 1);
    table.flush();
    const keys = view.getKeys();
    const rows = view.getRows();
    expect(keys).toEqual(['g1|', 'g2|']);
    const keysHeard = vi.fn();
    const rowsHeard = vi.fn();
    view.subscribeKeys(keysHeard);
    view.subscribeRows(rowsHeard);

    table.receive(odds('g1', 105), 2);
    table.flush();
    expect(view.getKeys()).toBe(keys);
    expect(view.getRows()).not.toBe(rows);
    expect([keysHeard.mock.calls.length, rowsHeard.mock.calls.length]).toEqual([0, 1]);

    table.receive(odds('n1', 200, 'NFL'), 3);
    table.flush();
    expect([keysHeard.mock.calls.length, rowsHeard.mock.calls.length]).toEqual([0, 1]);

    table.receive(odds('g1', 130), 4);
    table.flush();
    expect(view.getKeys()).toEqual(['g2|', 'g1|']);
    expect(keysHeard).toHaveBeenCalledOnce();
  });

  it('[ST4] misses nothing of a flush during which somebody flushed again', () => {
    const table = createTable();
    for (const game of ['g1', 'g2', 'g3']) table.receive(odds(game, 100), 1);
    table.flush();
    let isFirst = true;
    table.subscribe(() => {
      if (!isFirst) return;
      isFirst = false;
      table.receive(odds('g2', 110), 3);
      table.flush();
    });
    const view = createTableView(table, { matches: () => true });
    let told = view.getRows();
    view.subscribeRows(() => (told = view.getRows()));
    table.remove('g1|');
    table.receive(odds('g3', 120), 2);
    table.flush();
    expect(view.getKeys()).toEqual(['g2|', 'g3|']);
    expect(told.map(homeOf)).toEqual([110, 120]);
  });

  it('cuts to its limit', () => {
    const table = createTable();
    const view = createTableView(table, { matches: () => true, limit: 1 });
    table.receive(odds('g1', 100), 1);
    table.receive(odds('g2', 120), 1);
    table.flush();
    expect(view.getKeys()).toEqual(['g1|']);
  });

  it('[ST4] agrees with a plain filter and sort of the table after any flushes', () => {
    const change = fc.record({
      game: fc.integer({ min: 0, max: 6 }),
      home: fc.integer({ min: -3, max: 3 }),
      isGone: fc.boolean(),
    });
    const options = fc.record({
      limit: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      isSorted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 })), options, (flushes, shape) => {
        const table = createTable();
        const compare = (left: OddsRow, right: OddsRow) => homeOf(left) - homeOf(right);
        const view = createTableView(table, {
          matches: (row) => homeOf(row) > 0,
          ...(shape.isSorted ? { compare } : {}),
          ...(shape.limit === undefined ? {} : { limit: shape.limit }),
        });
        let told = view.getRows();
        view.subscribeRows(() => (told = view.getRows()));
        for (const [at, changes] of flushes.entries()) {
          for (const { game, home, isGone } of changes) {
            if (isGone) table.remove(`g${game}|`);
            else table.receive(odds(`g${game}`, home), at);
          }
          table.flush();
          const rows = table.keys().flatMap((key) => table.get(key) ?? []);
          const expected = rows.filter((row) => homeOf(row) > 0);
          if (shape.isSorted) expected.sort(compare);
          expect(told).toEqual(expected.slice(0, shape.limit));
          expect(view.getKeys()).toEqual(told.map(({ key }) => key));
        }
      }),
    );
  });

  it('[ST4] tells its listeners though somebody read it before they were told', () => {
    const table = createTable();
    const view = createTableView(table, { matches: () => true });
    table.subscribe(() => view.getKeys());
    const heard = vi.fn();
    view.subscribeKeys(heard);
    table.receive(odds('g1', 100), 1);
    table.flush();
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('a keyed table with little room per flush', () => {
  it('[ST15] shows watched rows first, and the newest of the others when their turn comes', () => {
    const table = createTable();
    for (let game = 0; game < 8; game += 1) table.receive(odds(`g${game}`, 100), 1);
    table.flush();
    table.subscribeKey('g7|', () => undefined);
    for (let game = 0; game < 8; game += 1) table.receive(odds(`g${game}`, 110), 2);
    expect(table.flush(2)).toBe(2);
    const priceOf = (game: number) => table.get(`g${game}|`)?.moneyline?.home;
    expect([priceOf(7), priceOf(0), priceOf(1)]).toEqual([110, 110, 100]);
    expect(table.isDirty).toBe(true);
    table.receive(odds('g1', 120), 3);
    expect(table.flush()).toBe(6);
    expect(priceOf(1)).toBe(120);
    expect(table.isDirty).toBe(false);
  });

  it('[ST1, ST2, ST15] shows in the end what it would have shown at once', () => {
    const update = fc.record({
      game: fc.integer({ min: 0, max: 9 }),
      price: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('item', 'item', 'item', 'stale', 'remove', 'flush'),
      room: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(update, { maxLength: 60 }), (updates) => {
        const small = createTable();
        const large = createTable();
        small.subscribeKey('g3|', () => undefined);
        updates.forEach(({ game, price, kind, room }, at) => {
          for (const table of [small, large]) {
            if (kind === 'item') table.receive(odds(`g${game}`, price), at);
            else if (kind === 'stale') table.markStale();
            else if (kind === 'remove') table.remove(`g${game}|`);
          }
          if (kind === 'flush') small.flush(room);
        });
        small.flush();
        large.flush();
        const stateOf = (table: typeof small) =>
          new Map(
            table.keys().map((key) => {
              const row = table.get(key);
              return [key, [row?.moneyline?.home, row?.isStale]];
            }),
          );
        expect(stateOf(small)).toEqual(stateOf(large));
      }),
    );
  });
});

describe('the history in a keyed table', () => {
  it('[ST16] remembers what was shown of a key, and forgets it with the row', () => {
    const table = createKeyedTable(FOLDS.odds, { reportError, historyLength: () => 2 });
    for (const [at, price] of [100, 105, 105, 95].entries()) {
      table.receive(odds('g1', price), at);
      table.flush();
    }
    expect(table.history('g1|').map(({ at, numbers }) => [at, numbers['moneylineHome']])).toEqual([
      [1, 105],
      [3, 95],
    ]);
    table.remove('g1|');
    table.flush();
    expect(table.history('g1|')).toEqual([]);
  });

  it.each([
    [NaN, 0],
    [0.5, 0],
    [-1, 0],
    [2.5, 2],
    [Infinity, 3],
  ])('[ST16] survives %d as its length', (length, kept) => {
    const table = createKeyedTable(FOLDS.odds, { reportError, historyLength: () => length });
    for (const [at, price] of [100, 105, 95].entries()) {
      table.receive(odds('g1', price), at);
      table.flush();
    }
    expect(table.history('g1|')).toHaveLength(kept);
  });
});
