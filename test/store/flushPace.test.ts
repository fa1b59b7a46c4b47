import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlushPace } from '../../src/store/flushPace.ts';
import { EVERY_FRAME, nextFlushPace } from '../../src/store/flushPace.ts';

const FRAME_MS = 1_000 / 60;

function play(costsMs: readonly number[], pace = EVERY_FRAME): FlushPace {
  return costsMs.reduce(nextFlushPace, pace);
}

function repeated(costMs: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => costMs);
}

function framesOf({ intervalMs }: FlushPace): number {
  return Math.max(1, Math.round(intervalMs / FRAME_MS));
}

describe('the flush pace', () => {
  it('[ST21] keeps frames that show at 85 % of the main thread at most, or comes once a second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2_000, noNaN: true }), (costMs) => {
        const frames = framesOf(play(repeated(costMs, 10)));
        expect(frames === 60 || costMs <= 0.85 * frames * FRAME_MS).toBe(true);
      }),
    );
  });

  it('[ST21] leaves out no more frames than that needs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 600, noNaN: true }), (costMs) => {
        const frames = framesOf(play(repeated(costMs, 10)));
        expect(frames === 1 || costMs > 0.85 * (frames - 1) * FRAME_MS).toBe(true);
      }),
    );
  });

  it('[ST21] comes to rest where each flush costs the same', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 600, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        (beforeMs, costMs) => {
          const rested = play(repeated(costMs, 300), play(repeated(beforeMs, 10)));
          expect(play(repeated(costMs, 10), rested).intervalMs).toBe(rested.intervalMs);
        },
      ),
    );
  });

  it('[ST21] needs three flushes in turn that say the same', () => {
    expect(play([5, 200, 200]).intervalMs).toBe(0);
    expect(play([5, 200, 200, 200]).intervalMs).toBeGreaterThan(200);
    const slow = play([15, 15, 15]);
    expect(framesOf(slow)).toBe(2);
    expect(framesOf(play([5, 5, 13], slow))).toBe(2);
    expect(framesOf(play([5, 5, 5], slow))).toBe(1);
  });

  it('[ST21] goes to and fro no more where a longer interval makes each flush dearer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (fixedMs, perFrameMs) => {
          let pace = EVERY_FRAME;
          const seen: number[] = [];
          for (let flush = 0; flush < 400; flush += 1) {
            pace = nextFlushPace(pace, fixedMs + perFrameMs * framesOf(pace));
            seen.push(framesOf(pace));
          }
          expect(new Set(seen.slice(-100)).size).toBe(1);
        },
      ),
    );
  });
});
