import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeFilter } from '../../src/components/WebSocketSubscriptionManager/describeFilter.ts';
import { readFilterForm } from '../../src/components/WebSocketSubscriptionManager/readFilterForm.ts';
import type { FilterFields } from '../../src/hooks/viewTypes.ts';

const FIELDS: FilterFields = {
  sport: { kind: 'choice', label: 'Sport', options: ['NBA', 'NHL'] },
  book: { kind: 'text', label: 'Book', takesSeveral: true },
  profit: { kind: 'number', label: 'Minimum profit', min: 0, max: 100, unit: '%' },
  isLive: { kind: 'flag', label: 'Live only' },
  code: { kind: 'text', label: 'Code', pattern: '[a-z]{3}', example: 'abc' },
};

it('[UI98] reads what was filled in, and asks for nothing where nothing was', () => {
  const read = readFilterForm(FIELDS, {
    sport: 'NBA',
    book: ' DraftKings, FanDuel ,',
    profit: '2,5',
    isLive: 'true',
    code: ' abc ',
    unknown: 'x',
  });
  expect(read).toEqual({
    ok: true,
    value: {
      sport: 'NBA',
      book: ['DraftKings', 'FanDuel'],
      profit: 2.5,
      isLive: true,
      code: 'abc',
    },
  });
  expect(readFilterForm(FIELDS, { book: '  ' })).toEqual({ ok: true, value: {} });
});

it.each([
  ['profit', 'much', { kind: 'no-number' }],
  ['profit', '-1', { kind: 'too-small', min: 0 }],
  ['profit', '101', { kind: 'too-large', max: 100 }],
  ['code', 'abcd', { kind: 'malformed', example: 'abc' }],
  ['book', ' , ', { kind: 'missing' }],
])('[UI98] says what is wrong with %s "%s"', (name, text, problem) => {
  expect(readFilterForm(FIELDS, { [name]: text })).toEqual({
    ok: false,
    error: { [name]: problem },
  });
});

it('[UI98] misses what is required, and names every problem at once', () => {
  const fields: FilterFields = {
    id: { kind: 'text', label: 'Id', isRequired: true },
    least: { kind: 'number', label: 'Least' },
  };
  expect(readFilterForm(fields, { least: 'x' })).toEqual({
    ok: false,
    error: { id: { kind: 'missing' }, least: { kind: 'no-number' } },
  });
});

it('[UI98] takes any text without a throw, and never gives a number out of bounds', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(FIELDS)), fc.string()), (texts) => {
      const read = readFilterForm(FIELDS, texts);
      if (!read.ok || read.value['profit'] === undefined) return;
      expect(read.value['profit']).toBeGreaterThanOrEqual(0);
      expect(read.value['profit']).toBeLessThanOrEqual(100);
    }),
  );
});

it('[UI99] puts a filter into words, with what nobody described as it is', () => {
  const parts = describeFilter(
    { profit: 2.5, book: ['DraftKings', 'FanDuel'], gameId: 'g1', team: undefined },
    FIELDS,
  );
  expect(parts).toEqual([
    { name: 'profit', label: 'Minimum profit', value: '2.5 %' },
    { name: 'book', label: 'Book', value: 'DraftKings, FanDuel' },
    { name: 'gameId', label: 'Game id', value: 'g1' },
  ]);
});
