import { expect, it } from 'vitest';
import type { RowFacts } from '../../src/domain/liveRow.ts';
import { createLiveCell } from '../../src/hooks/createLiveCell.ts';

const rowOf = (version: number, movement: RowFacts['movement'] = {}): RowFacts => ({
  key: 'g1|',
  version,
  isStale: false,
  movement,
});

it('[HK9] a live text whose row went away keeps no mark, and marks what moves under that key later', () => {
  const element = document.createElement('span');
  const cell = createLiveCell<RowFacts>(element, ({ version }) => `v${version}`, 'home');
  const read = () => [element.textContent, element.dataset.movement, element.dataset.beat];
  cell.show(rowOf(2, { home: 'up' }));
  expect(read()).toEqual(['v2', 'up', 'tick']);
  cell.show(undefined);
  expect(read()).toEqual(['', undefined, undefined]);
  cell.show(rowOf(2, { home: 'down' }));
  expect(read()).toEqual(['v2', 'down', 'tick']);
});

it('[HK9] a live text that marks no number any more loses the mark of the one it did', () => {
  const element = document.createElement('span');
  const select = () => '';
  createLiveCell<RowFacts>(element, select, 'home').show(rowOf(2, { home: 'up' }));
  createLiveCell<RowFacts>(element, select, undefined).show(rowOf(3, { home: 'down' }));
  expect([element.dataset.movement, element.dataset.beat]).toEqual([undefined, undefined]);
});
