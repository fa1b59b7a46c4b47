import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addValue, countValues, NO_VALUES, removeValue } from '../../src/connection/valueCounts.ts';

test('[SU12, SU17] counted numbers are those of a list of them, whatever comes and goes', () => {
  const step = fc.record({ isAdded: fc.boolean(), value: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let counts = NO_VALUES;
      const list: number[] = [];
      for (const { isAdded, value } of steps) {
        counts = isAdded ? addValue(counts, value) : removeValue(counts, value);
        if (isAdded) list.push(value);
        else if (list.includes(value)) list.splice(list.indexOf(value), 1);
      }
      expect(countValues(counts)).toBe(list.length);
      expect(new Set(counts.keys())).toEqual(new Set(list));
    }),
  );
  expect(NO_VALUES.size).toBe(0);
});
