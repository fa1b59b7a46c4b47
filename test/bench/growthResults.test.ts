import { describe, expect, it } from 'vitest';
import type { Failure } from '../../bench/driver/stats/judgeRun.ts';
import type { GrowthResult } from '../../bench/growth/growthResult.ts';
import { renderCurveChart } from '../../bench/growth/renderCurveChart.ts';
import { renderGrowthMarkdown } from '../../bench/growth/renderGrowthMarkdown.ts';
import { summarizeGrowth } from '../../bench/growth/summarizeGrowth.ts';
import { toCurvePanels } from '../../bench/growth/toCurvePanels.ts';
import { SOME_HEAD } from './support/someHead.ts';
import { toRun } from './support/toRun.ts';

const toResult = (
  lastBusy: number | null,
  [firstFailures, lastFailures]: readonly (readonly Failure[])[] = [],
): GrowthResult => ({
  ...SOME_HEAD,
  errors: ['rows · 7: it broke'],
  curves: [
    {
      name: 'rows',
      title: 'Rows & more',
      unit: 'rows',
      note: 'A note.',
      target: { from: 100, to: 10_000, maxRatio: 1.3 },
    },
  ],
  points: summarizeGrowth(
    [
      { point: 100, busy: 0.4, failures: firstFailures },
      { point: 10_000, busy: lastBusy, failures: lastFailures },
    ].map(({ point, busy, failures = [] }) => ({
      curve: 'rows',
      series: 'useOddsRow',
      point,
      firstPoint: 100,
      run: toRun({ busy, failures }),
    })),
  ),
});

describe('the results of growth', () => {
  it('[BN8] tell share, time per message and ratio of each point, and what failed', () => {
    const text = renderGrowthMarkdown(toResult(0.5));
    expect(text).toContain('| 100 | useOddsRow | 0.400 | 400 | 1.00 | 20 |');
    expect(text).toContain('| 10,000 | useOddsRow | 0.500 | 500 | 1.25 | 20 |');
    expect(text).toContain('- ✘ rows · 7: it broke');
    for (const name of ['2026-11-20', 'Some CPU', 'Chromium 1', 'react 19.3.1', 'medians of 3']) {
      expect(text).toContain(name);
    }
  });

  it('[BN12] tell whether the target was met, and call nothing met that was not measured', () => {
    const target = 'Target: 10,000 cost at most 1.3 × what 100 cost. Measured: ';
    expect(renderGrowthMarkdown(toResult(0.5))).toContain(`${target}1.25 × ✔`);
    expect(renderGrowthMarkdown(toResult(0.6))).toContain(`${target}1.50 × ✘`);
    expect(renderGrowthMarkdown(toResult(null))).toContain(`${target}– × ✘`);
    const [first] = toResult(0.5).points;
    const half = { ...toResult(0.5), points: first ? [first] : [] };
    expect(renderGrowthMarkdown(half)).not.toContain('Target');
  });

  it('[BN16] call no target met whose points were not sustained', () => {
    const measured = 'Measured: 1.25 × ';
    expect(renderGrowthMarkdown(toResult(0.5, [[], []]))).toContain(`${measured}✔`);
    expect(renderGrowthMarkdown(toResult(0.5, [[], ['too-late']]))).toContain(`${measured}✘`);
    expect(renderGrowthMarkdown(toResult(0.5, [['too-late'], []]))).toContain(`${measured}✘`);
  });

  it('[BN8] draw a line through what was measured, the higher the dearer', () => {
    const chart = renderCurveChart('Chart', toCurvePanels(toResult(0.5)));
    expect(chart).toContain('Rows &amp; more');
    expect(chart).toContain('500 µs');
    const [, corners = ''] = /points="([^"]*)"/.exec(chart) ?? [];
    const heights = corners.split(' ').map((corner) => Number(corner.split(',')[1]));
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? Infinity);
  });

  it('[BN8] draw no point where the page could not answer', () => {
    const [panel] = toCurvePanels(toResult(null));
    expect(panel?.lines.map(({ points }) => points.map(({ x }) => x))).toEqual([[100]]);
    expect(renderCurveChart('Chart', toCurvePanels(toResult(null)))).not.toContain('NaN');
  });
});
