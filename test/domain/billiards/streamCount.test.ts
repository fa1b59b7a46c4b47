import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamCount } from '../../../src/domain/billiards/streamCount.ts';
import { countMessage } from '../../../src/domain/billiards/streamCount.ts';

const countAll = (sequences: readonly (number | null)[]) =>
  sequences.reduce<StreamCount | undefined>(
    (known, sequence) => countMessage(known, sequence),
    undefined,
  );

describe('counting a stream', () => {
  it.each([
    [[118], { sequence: 118, gapCount: 0, missedCount: 0, restartCount: 0, repeatCount: 0 }],
    [[1, 2, 3], { sequence: 3, gapCount: 0, missedCount: 0, restartCount: 0, repeatCount: 0 }],
    [[1, 3, 7], { sequence: 7, gapCount: 2, missedCount: 4, restartCount: 0, repeatCount: 0 }],
    [[5, 5, 6], { sequence: 6, gapCount: 0, missedCount: 0, restartCount: 0, repeatCount: 1 }],
    [[9, 1, 2], { sequence: 2, gapCount: 0, missedCount: 0, restartCount: 1, repeatCount: 0 }],
    [[4, null, 5], { sequence: 5, gapCount: 0, missedCount: 0, restartCount: 0, repeatCount: 0 }],
    [
      [null, null],
      { sequence: null, gapCount: 0, missedCount: 0, restartCount: 0, repeatCount: 0 },
    ],
  ])('[BI11] counts %j as %j', (sequences, counted) => {
    expect(countAll(sequences)).toEqual({ receivedCount: sequences.length, ...counted });
  });

  it('[BI11] misses exactly what was left out', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 200 }), (arrives) => {
        // The first and the last arrive, so that everything left out lies between.
        const all = [true, ...arrives, true];
        const arrived = all.flatMap((isThere, sequence) => (isThere ? [sequence] : []));
        const counted = countAll(arrived);
        expect(counted?.missedCount).toBe(all.length - arrived.length);
        expect(counted?.receivedCount).toBe(arrived.length);
        const gaps = arrived.filter(
          (sequence, at) => at > 0 && sequence - (arrived[at - 1] ?? 0) > 1,
        );
        expect(counted?.gapCount).toBe(gaps.length);
      }),
    );
  });
});
