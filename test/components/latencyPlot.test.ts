import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGaps, toLatencyPlot } from '../../src/components/LatencyChart/latencyPlot.ts';
import { createLatencyLog } from '../../src/connection/createLatencyLog.ts';
import type { LatencyHistory } from '../../src/hooks/viewTypes.ts';

const WINDOW = { from: 0, to: 100_000 };

const anyHistory = fc
  .array(
    fc.record({
      afterMs: fc.integer({ min: 0, max: 30_000 }),
      rttMs: fc.option(fc.double({ min: 0, max: 20_000, noNaN: true })),
    }),
  )
  .map((steps): LatencyHistory => {
    const log = createLatencyLog();
    let at = 0;
    for (const { afterMs, rttMs } of steps) {
      at += afterMs;
      if (rttMs === null) log.lost(at);
      else {
        log.restored(at);
        log.measured(rttMs, at);
      }
    }
    return log.entries();
  });

/** X and y of each corner of a path. */
const cornersOf = (path: string) =>
  [...path.matchAll(/[ML]?(-?[\d.e+-]+),(-?[\d.e+-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('where round trips are drawn', () => {
  it('[UI64] is within the chart, and the slower the higher', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { points } = toLatencyPlot(history, WINDOW);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(100);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(100);
        }
        const bySpeed = points.toSorted((left, right) => left.rttMs - right.rttMs);
        const heights = bySpeed.map(({ y }) => y);
        expect(heights).toEqual(heights.toSorted((left, right) => right - left));
      }),
    );
  });

  it('[UI64] leaves no line across a time without a link', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { runs } = toLatencyPlot(history, WINDOW);
        const gaps = toGaps(history, WINDOW.to).filter(({ from, to }) => from < to);
        for (const { line } of runs) {
          const xs = cornersOf(line).map(([x = 0]) => x * 1_000);
          const [first, last] = [Math.min(...xs), Math.max(...xs)];
          // A run ends before the gap or begins after it; a thousandth of a percent is rounding.
          const crossed = gaps.filter(({ from, to }) => first < from - 1 && last > to + 1);
          expect(crossed).toEqual([]);
        }
      }),
    );
  });

  it('[UI64] is in bands that cover the whole height, each once, from critical down to excellent', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { bands } = toLatencyPlot(history, WINDOW);
        expect(bands[0]?.level).toBe('excellent');
        expect(bands.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(100, 6);
        for (const [index, band] of bands.entries()) {
          const below = bands[index - 1];
          expect(band.y + band.height).toBeCloseTo(below ? below.y : 100, 6);
        }
      }),
    );
  });

  it('[UI64] keeps the numbers of the scale apart', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const heights = toLatencyPlot(history, WINDOW).ticks.map(({ y }) => y);
        const steps = heights.slice(1).map((y, index) => (heights[index] ?? 0) - y);
        expect(Math.min(Infinity, ...steps)).toBeGreaterThanOrEqual(9);
      }),
    );
  });
});

describe('times without a link', () => {
  const lost = (at: number) => ({ type: 'lost', at }) as const;
  const restored = (at: number) => ({ type: 'restored', at }) as const;

  it('[UI64] run from loss to recovery, or until now', () => {
    expect(toGaps([lost(10), restored(20), lost(30)], 50)).toEqual([
      { from: 10, to: 20, isOpen: false },
      { from: 30, to: 50, isOpen: true },
    ]);
  });

  it('[UI64] tell nothing of one whose beginning was forgotten', () => {
    expect(toGaps([restored(20)], 50)).toEqual([]);
  });

  it('[UI64] are cut at the edges of the chart, and left out beyond', () => {
    const history = [lost(-50_000), restored(-20_000), lost(-10_000), restored(25_000)];
    const { gaps } = toLatencyPlot(history, WINDOW);
    expect(gaps).toEqual([{ from: -10_000, to: 25_000, isOpen: false, x: 0, width: 25 }]);
  });
});
