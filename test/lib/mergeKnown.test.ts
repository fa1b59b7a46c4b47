import { describe, expect, it } from 'vitest';
import { mergeKnown } from '../../src/lib/mergeKnown.ts';

const item = { id: 'g1', line: { home: -140, away: 120 }, note: null };

describe('mergeKnown', () => {
  it('gives the known item itself back when nothing differs', () => {
    expect(mergeKnown(item, { ...item, line: { home: -140, away: 120 } })).toBe(item);
  });

  it('merges nested records field by field, and leaves the known one as it was', () => {
    const known = { line: { home: 1, away: 2 as number | null } };
    expect(mergeKnown(known, { line: { home: 3, away: null } })).toEqual({
      line: { home: 3, away: 2 },
    });
    expect(known).toEqual({ line: { home: 1, away: 2 } });
  });

  it('replaces lists as a whole, and keeps an equal one', () => {
    const known = { models: ['a', 'b'] };
    expect(mergeKnown(known, { models: ['a', 'b'] })).toBe(known);
    expect(mergeKnown(known, { models: ['b'] })).toEqual({ models: ['b'] });
  });

  it('keeps a known list that an empty one says nothing about', () => {
    const known = { models: ['a', 'b'] };
    expect(mergeKnown(known, { models: [] })).toBe(known);
  });
});
