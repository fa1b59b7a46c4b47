import { describe, expect, it } from 'vitest';
import { FOLDS } from '../../src/domain/folds.ts';
import type { OddsRow } from '../../src/domain/liveRow.ts';
import { joinCellGroup } from '../../src/hooks/joinCellGroup.ts';
import { createKeyedTable } from '../../src/store/createKeyedTable.ts';
import { odds } from '../store/support/odds.ts';

function setUp() {
  const errors: unknown[] = [];
  const table = createKeyedTable(FOLDS.odds, { reportError: (error) => errors.push(error) });
  const show = (home: number) => {
    table.receive(odds('g1', home), 1);
    table.flush();
  };
  return { table, errors, show };
}

describe('cells of one row', () => {
  it('[HK9, HK12] are one listener of their table, and none when the last has left', () => {
    const { table, show } = setUp();
    const subscribed: string[] = [];
    const counted = {
      ...table,
      subscribeKey(key: string, listener: (row: OddsRow | undefined) => void) {
        subscribed.push('in');
        const stop = table.subscribeKey(key, listener);
        return () => {
          subscribed.push('out');
          stop();
        };
      },
    };
    const shown: string[] = [];
    const leaves = ['a', 'b'].map((name) =>
      joinCellGroup(counted, 'g1|', { show: () => shown.push(name) }),
    );
    show(100);
    expect([subscribed, shown]).toEqual([['in'], ['a', 'b']]);
    leaves[0]?.();
    leaves[0]?.();
    show(110);
    expect([subscribed, shown]).toEqual([['in'], ['a', 'b', 'b']]);
    leaves[1]?.();
    show(120);
    expect([subscribed, shown]).toEqual([
      ['in', 'out'],
      ['a', 'b', 'b'],
    ]);
  });

  it('[HK9] are all shown though one of them throws, and what it threw is reported', () => {
    const { table, errors, show } = setUp();
    const shown: number[] = [];
    const broken = new Error('no such price');
    joinCellGroup(table, 'g1|', {
      show: () => {
        throw broken;
      },
    });
    joinCellGroup(table, 'g1|', { show: (row) => shown.push(row?.version ?? 0) });
    show(100);
    expect([shown, errors]).toEqual([[1], [broken]]);
  });

  it('[HK9] may leave and join while their row is being shown', () => {
    const { table, show } = setUp();
    const shown: string[] = [];
    const leave = joinCellGroup(table, 'g1|', {
      show: () => {
        shown.push('first');
        leave();
        joinCellGroup(table, 'g1|', { show: () => shown.push('late') });
      },
    });
    joinCellGroup(table, 'g1|', { show: () => shown.push('second') });
    show(100);
    expect(shown).toEqual(['first', 'second']);
    show(110);
    expect(shown).toEqual(['first', 'second', 'second', 'late']);
  });
});
