import { describe, expect, it } from 'vitest';
import type { GrowthRun } from '../../bench/growth/summarizeGrowth.ts';
import { summarizeGrowth } from '../../bench/growth/summarizeGrowth.ts';
import { toRun } from './support/toRun.ts';

/** A run at a point of a curve whose first point is 1. */
const at = (point: number, run: Parameters<typeof toRun>[0], series = 'hook'): GrowthRun => ({
  curve: 'listeners',
  series,
  point,
  firstPoint: 1,
  run: toRun(run),
});

describe('summarizeGrowth', () => {
  it('[BN12] gives the time per message, and its ratio to the first point', () => {
    const points = summarizeGrowth([at(1, { busy: 0.4 }), at(10, { busy: 0.5 })]);
    expect(points).toMatchObject([
      { point: 1, busy: 0.4, ratioToFirst: 1 },
      { point: 10, busy: 0.5 },
    ]);
    expect(points.map(({ microsPerMessage }) => microsPerMessage)).toEqual([400, 500]);
    expect(points[1]?.ratioToFirst).toBeCloseTo(1.25);
  });

  it('[BN12] compares messages where the rate grows, not shares', () => {
    const points = summarizeGrowth([at(1, { busy: 0.2 }), at(4, { busy: 0.4, rate: 4_000 })]);
    expect(points[1]?.ratioToFirst).toBeCloseTo(0.5);
  });

  it('[BN12] takes the ratio within each repetition and series, and the median of those', () => {
    const firsts = [0.4, 0.5, 0.8].map((busy, index) => at(1, { busy, repeat: index + 1 }));
    const others = [0.8, 0.55, 0.88].map((busy, index) => at(10, { busy, repeat: index + 1 }));
    const texts = [1, 2, 3].map((repeat) => at(1, { busy: 0.1, repeat }, 'text'));
    const points = summarizeGrowth([...texts, ...firsts, ...others]);
    expect(points.map(({ series, point, repeats }) => [series, point, repeats])).toEqual([
      ['text', 1, 3],
      ['hook', 1, 3],
      ['hook', 10, 3],
    ]);
    expect(points[2]?.ratioToFirst).toBeCloseTo(1.1);
  });

  it.each(['backlog-grows', 'feed-too-slow'] as const)(
    '[BN16] tells no time per message of a run with %s: fewer were handled than asked for',
    (failure) => {
      const failed = at(10, { busy: 0.5, failures: ['too-late', failure] });
      const [first, last] = summarizeGrowth([at(1, { busy: 0.4 }), failed]);
      expect(last).toMatchObject({ busy: 0.5, microsPerMessage: null, ratioToFirst: null });
      expect(first?.microsPerMessage).toBe(400);
      const [behind] = summarizeGrowth([at(10, { busy: 0.4, failures: ['too-late'] })]);
      expect(behind?.microsPerMessage).toBe(400);
    },
  );

  it('[BN12] has no ratio where most runs, or the first point, could not be measured', () => {
    const runs = [0.4, null, null].map((busy, index) => at(10, { busy, repeat: index + 1 }));
    const firsts = [1, 2, 3].map((repeat) => at(1, { busy: 0.4, repeat }));
    expect(summarizeGrowth([...firsts, ...runs])[1]).toMatchObject({
      microsPerMessage: null,
      ratioToFirst: null,
    });
    expect(summarizeGrowth([at(10, { busy: 0.4 })])[0]?.ratioToFirst).toBeNull();
  });
});
