import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlushCrowd } from '../../src/store/flushCrowd.ts';
import { UNCROWDED, nextFlushCrowd } from '../../src/store/flushCrowd.ts';

const FRAME_MS = 1_000 / 60;
const LIMIT = 2_000;
/** Rows a frame at the limit. */
const ROWS_AT_LIMIT = (LIMIT * FRAME_MS) / 1_000;

/** Flushes of so many rows each, a frame apart. */
function play(
  rowCounts: readonly number[],
  { crowd = UNCROWDED, sinceMs = FRAME_MS, limit = LIMIT } = {},
): FlushCrowd {
  return rowCounts.reduce(
    (before, rows) => nextFlushCrowd(before, { rows, sinceMs }, limit),
    crowd,
  );
}

describe('the crowd of a flush', () => {
  it('[ST25] is one from the limit on, once three flushes in turn say so', () => {
    const many = Math.ceil(ROWS_AT_LIMIT);
    expect(play([many, many]).isCrowded).toBe(false);
    expect(play([many, many, many]).isCrowded).toBe(true);
    expect(play([many, many, many - 1, many, many]).isCrowded).toBe(false);
  });

  it('[ST25] takes no snapshot for one, however many rows it has', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), (first, second) => {
        expect(play([first, second, 0, 1]).isCrowded).toBe(false);
      }),
    );
  });

  it('[ST25] is judged anew after two seconds, frame by frame', () => {
    const many = Math.ceil(ROWS_AT_LIMIT);
    let crowd = play([many, many, many]);
    let lastedMs = 0;
    while (crowd.isCrowded) {
      lastedMs += 2 * FRAME_MS;
      crowd = nextFlushCrowd(crowd, { rows: 2 * many, sinceMs: 2 * FRAME_MS }, LIMIT);
    }
    expect(lastedMs).toBeCloseTo(2_000, -2);
    expect(play([many, many], { crowd }).isCrowded).toBe(false);
    expect(play([many, many, many], { crowd }).isCrowded).toBe(true);
  });

  it('[ST25] counts rows over the time they came in, so that a big flush after a quiet minute is none', () => {
    expect(play([500, 500, 500], { sinceMs: 60_000 }).isCrowded).toBe(false);
  });

  it('[ST25] is none where the clock stands still', () => {
    expect(play([500, 500, 500], { sinceMs: 0 }).isCrowded).toBe(false);
  });

  it('[ST25] never comes where every frame is to show', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 20 }), (rowCounts) => {
        expect(play(rowCounts, { sinceMs: 1, limit: Infinity })).toBe(UNCROWDED);
      }),
    );
  });

  it('[ST25] is the same for a rate whatever was before, and however much of it is conflated', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 1_000 }), { maxLength: 20 }),
        fc.integer({ min: 100, max: 2_000 }),
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        (before, tableRows, messagesPerSecond) => {
          // How many different rows so many messages at random are about.
          const toRows = (sinceMs: number) =>
            tableRows * (1 - Math.exp((-messagesPerSecond * sinceMs) / 1_000 / tableRows));
          const isOver = (toRows(FRAME_MS) * 1_000) / FRAME_MS >= LIMIT;
          let crowd = play(before);
          const seen: boolean[] = [];
          for (let flush = 0; flush < 200; flush += 1) {
            const sinceMs = crowd.isCrowded ? 2 * FRAME_MS : FRAME_MS;
            crowd = nextFlushCrowd(crowd, { rows: toRows(sinceMs), sinceMs }, LIMIT);
            seen.push(crowd.isCrowded);
          }
          const crowdedCount = seen.slice(-100).filter(Boolean).length;
          expect(isOver ? crowdedCount > 80 : crowdedCount === 0).toBe(true);
        },
      ),
    );
  });
});
