import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRingBuffer } from '../../src/lib/createRingBuffer.ts';

test('[LB3] the newest values are kept, oldest first', () => {
  const capacity = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(capacity, fc.array(fc.integer(), { maxLength: 40 }), (capacity, values) => {
      const buffer = createRingBuffer<number>(capacity);
      for (const value of values) buffer.push(value);
      expect(buffer.toArray()).toEqual(values.slice(-capacity));
      expect(buffer.size).toBe(Math.min(capacity, values.length));
    }),
    { seed: 3 },
  );
});

test('[LB3] a cleared buffer starts anew', () => {
  const buffer = createRingBuffer<number>(2);
  for (const value of [1, 2, 3]) buffer.push(value);
  buffer.clear();
  buffer.push(4);
  expect(buffer.toArray()).toEqual([4]);
});
