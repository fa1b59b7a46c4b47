import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareRoom } from '../../src/store/shareRoom.ts';

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const waitingCounts = fc.array(fc.oneof(fc.constant(0), fc.nat(200)), {
  minLength: 6,
  maxLength: 6,
});

describe('the room of a flush', () => {
  it('[ST19] bounds nobody while everything fits', () => {
    expect(shareRoom([3, 0, 5], 8)).toEqual([8, 8, 8]);
    expect(shareRoom([3, 0, 5], Infinity)).toEqual([Infinity, Infinity, Infinity]);
  });

  it('[ST19] is used up, and nobody has more of it than waits', () => {
    fc.assert(
      fc.property(waitingCounts, fc.integer({ min: 6, max: 400 }), (waiting, room) => {
        fc.pre(sum(waiting) > room);
        const parts = shareRoom(waiting, room);
        expect(sum(parts)).toBe(room);
        for (const [at, part] of parts.entries())
          expect(part).toBeLessThanOrEqual(waiting[at] ?? 0);
      }),
    );
  });

  it('[ST19] has an equal part for each that needs it, a row at the least', () => {
    fc.assert(
      fc.property(waitingCounts, fc.nat(400), (waiting, room) => {
        const parts = shareRoom(waiting, room);
        const needing = waiting.filter((count) => count > 0).length;
        const equal = Math.max(1, Math.floor(room / Math.max(1, needing)));
        for (const [at, count] of waiting.entries()) {
          expect(parts[at]).toBeGreaterThanOrEqual(Math.min(count, equal));
        }
      }),
    );
  });

  it('[ST19] goes to the first that need more where others leave some', () => {
    expect(shareRoom([100, 4, 0, 100], 60)).toEqual([36, 4, 0, 20]);
    expect(shareRoom([22, 4, 0, 100], 60)).toEqual([22, 4, 0, 34]);
  });
});
