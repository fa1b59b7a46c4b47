import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridKey, GridPlace } from '../../src/components/OddsTable/gridPlaces.ts';
import { GRID_COLUMNS, keepPlace, movePlace } from '../../src/components/OddsTable/gridPlaces.ts';
import { toGroups } from '../../src/components/OddsTable/groupByGame.ts';

/** Three games of 2, 1 and 30 books: the last one is two groups. */
const GAMES = [
  { gameId: 'a', rowKeys: ['a1', 'a2'] },
  { gameId: 'b', rowKeys: ['b1'] },
  { gameId: 'c', rowKeys: Array.from({ length: 30 }, (_, index) => `c${index + 1}`) },
];
const shape = { groups: toGroups(GAMES), pageRowCount: 5 };
const ROWS = GAMES.flatMap(({ rowKeys }) => rowKeys);

const KEYS: readonly GridKey[] = [
  'left',
  'right',
  'up',
  'down',
  'home',
  'end',
  'pageUp',
  'pageDown',
  'first',
  'last',
];

const walk = (from: GridPlace, ...keys: readonly GridKey[]) => {
  const { rowKey, column } = keys.reduce((place, key) => movePlace(place, key, shape), from);
  return `${rowKey} ${column}`;
};
const at = (rowKey: string | null, column: GridPlace['column'] = 'book'): GridPlace => ({
  rowKey,
  column,
});

describe('keys in the grid', () => {
  it('[UI73] go from cell to cell, and stay at the edges', () => {
    expect(walk(at('a1'), 'down')).toBe('a2 book');
    expect(walk(at('a1'), 'down', 'down')).toBe('b1 book');
    expect(walk(at('a1'), 'right')).toBe('a1 moneylineAway');
    expect(walk(at('a1'), 'end')).toBe('a1 totalUnder');
    expect(walk(at('a1'), 'end', 'right')).toBe('a1 totalUnder');
    expect(walk(at('c30'), 'down')).toBe('c30 book');
    expect(walk(at('a1'), 'home', 'left')).toBe('a1 game');
  });

  it('[UI73] go by pages, and to the first and the last cell', () => {
    expect(walk(at('a2'), 'pageDown')).toBe('c4 book');
    expect(walk(at('c4'), 'pageUp')).toBe('a2 book');
    expect(walk(at('a2'), 'pageUp')).toBe('a1 book');
    expect(walk(at('c29'), 'pageDown')).toBe('c30 book');
    expect(walk(at('c7', 'spreadHome'), 'first')).toBe('a1 game');
    expect(walk(at('a1'), 'last')).toBe('c30 totalUnder');
    expect(walk(at('b1', 'game'), 'last')).toBe('c30 totalUnder');
  });

  it('[UI73] take the cell of a game for all of its rows', () => {
    expect(walk(at('a2'), 'left')).toBe('a1 game');
    expect(walk(at('a1', 'game'), 'down')).toBe('b1 game');
    expect(walk(at('b1', 'game'), 'down', 'down')).toBe('c26 game');
    expect(walk(at('b1', 'game'), 'up')).toBe('a1 game');
  });

  it('[UI73] reach the head above the first row, and the first row from the head', () => {
    expect(walk(at('a1', 'spreadAway'), 'up')).toBe('null spreadAway');
    expect(walk(at('a1', 'spreadAway'), 'up', 'left', 'down')).toBe('a1 moneylineHome');
    expect(walk(at('a1', 'game'), 'up', 'down')).toBe('a1 game');
    expect(walk(at(null), 'up')).toBe('null book');
  });

  it('[UI73] never leave the grid', () => {
    const places = fc.record({
      rowKey: fc.constantFrom<string | null>(null, ...ROWS),
      column: fc.constantFrom(...GRID_COLUMNS),
    });
    fc.assert(
      fc.property(places, fc.array(fc.constantFrom(...KEYS), { maxLength: 40 }), (from, keys) => {
        const { rowKey, column } = keys.reduce((place, key) => movePlace(place, key, shape), from);
        expect(rowKey === null || ROWS.includes(rowKey)).toBe(true);
        expect(GRID_COLUMNS).toContain(column);
        const firsts = shape.groups.map(({ rowKeys }) => rowKeys[0]);
        const isGame = column === 'game' && keys.length > 0 && rowKey !== null;
        expect(!isGame || firsts.includes(rowKey)).toBe(true);
      }),
    );
  });
});

describe('a place while rows change', () => {
  const without = (...gone: readonly string[]) =>
    toGroups(
      GAMES.map(({ gameId, rowKeys }) => ({
        gameId,
        rowKeys: rowKeys.filter((key) => !gone.includes(key)),
      })).filter(({ rowKeys }) => rowKeys.length > 0),
    );

  it('[UI74] stays with its row wherever that goes', () => {
    const turned = toGroups(GAMES.toReversed());
    expect(keepPlace(at('a2', 'totalOver'), shape.groups, turned)).toEqual(at('a2', 'totalOver'));
    expect(keepPlace(at('c4'), shape.groups, without('c1', 'c2'))).toEqual(at('c4'));
  });

  it('[UI74] goes to the nearest row after it, or before it, when its row goes', () => {
    expect(keepPlace(at('a2'), shape.groups, without('a2'))).toEqual(at('b1'));
    expect(keepPlace(at('a2'), shape.groups, without('a2', 'b1', 'a1'))).toEqual(at('c1'));
    expect(keepPlace(at('c30'), shape.groups, without('c30', 'c29'))).toEqual(at('c28'));
    expect(keepPlace(at('b1', 'game'), shape.groups, without('b1'))).toEqual(at('c1', 'game'));
  });

  it('[UI74] stays in the head, and is nowhere without rows', () => {
    expect(keepPlace(at(null), shape.groups, [])).toEqual(at(null));
    expect(keepPlace(at('a1'), shape.groups, [])).toBeNull();
  });

  it('[UI74] moves to the cell of the game where that now is', () => {
    expect(keepPlace(at('a1', 'game'), shape.groups, without('a1'))).toEqual(at('a2', 'game'));
  });
});
