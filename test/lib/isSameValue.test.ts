import { describe, expect, it } from 'vitest';
import { hasSameFields, isSameValue } from '../../src/lib/isSameValue.ts';

describe('isSameValue', () => {
  it.each([
    [1, 1, true],
    [Number.NaN, Number.NaN, true],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[1, [2]], [1, [2]], true],
    [[1], { 0: 1 }, false],
    [null, {}, false],
  ])('compares %j and %j as %j', (left, right, same) => {
    expect(isSameValue(left, right)).toBe(same);
  });
});

describe('hasSameFields', () => {
  it('looks at the fields of the second only, but for the excepted', () => {
    expect(hasSameFields({ a: 1, b: 2 }, { a: 1 })).toBe(true);
    expect(hasSameFields({ a: 1, b: 2 }, { a: 2, b: 2 })).toBe(false);
    expect(hasSameFields({ a: 1, b: 2 }, { a: 2, b: 2 }, new Set(['a']))).toBe(true);
  });
});
