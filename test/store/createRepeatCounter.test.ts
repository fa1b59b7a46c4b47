import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRepeatCounter } from '../../src/store/createRepeatCounter.ts';

/** Few different ones, so that neighbours are often the same. */
const message = fc.integer({ min: 0, max: 2 }).map((id) => `message ${id}`);

test('[ST27] of messages in a row the copies of the one before are counted, however they are put into frames', () => {
  fc.assert(
    fc.property(fc.array(fc.array(message, { minLength: 1, maxLength: 5 })), (frames) => {
      const counter = createRepeatCounter();
      const counted = frames.reduce((sum, lines) => sum + counter.count(lines.join('\n')), 0);
      const all = frames.flat();
      expect(counted).toBe(all.filter((text, at) => at > 0 && text === all[at - 1]).length);
    }),
  );
});
