import { describe, expect, it } from 'vitest';
import { renderChart } from '../../bench/driver/results/renderChart.ts';
import { renderMarkdown, renderSearchMarkdown } from '../../bench/driver/results/renderMarkdown.ts';
import { toComparePanels, toSearchPanels } from '../../bench/driver/results/toChartPanels.ts';
import type { PeerFacts } from '../../bench/driver/peerFacts.ts';
import type { BenchResult } from '../../bench/driver/results/benchResult.ts';
import { summarizeRuns } from '../../bench/driver/stats/summarizeRuns.ts';
import { SOME_HEAD } from './support/someHead.ts';
import { toRun } from './support/toRun.ts';

const common = { transport: 'ws', isBatched: false, isVirtualised: false } as const;
const peers: readonly PeerFacts[] = [
  { ...common, name: 'limit', title: 'by hand', kind: 'limit', note: 'The limit.' },
  { ...common, name: 'other', title: 'Other & Sons', kind: 'react', note: 'A peer.' },
];

const result: BenchResult = {
  ...SOME_HEAD,
  peers,
  runs: summarizeRuns([
    toRun({ rate: 5_000 }),
    toRun({ peer: 'other', rate: 5_000, busy: 0.9, cpu: 1, p99Ms: null, failures: ['too-late'] }),
  ]),
};

describe('the results', () => {
  it('[BN8] tell share, p99, success and ratio of each peer at each rate', () => {
    const text = renderMarkdown(result);
    expect(text).toContain('| 500 rows | 5,000/s |');
    expect(text).toContain('| by hand | 0.50 · 20 · ✔ · 1.00× · 1.00× |');
    expect(text).toContain('| Other & Sons | 0.90 · ∞ · ✘ · 1.80× · 2.00× |');
    expect(text).toContain('✘ too-late');
  });

  it('[BN8] name date, machine, browser and versions, and warn of a busy machine', () => {
    const text = renderMarkdown(result);
    for (const name of [
      '2026-11-20',
      'Some CPU',
      'Chromium 1',
      'v22.0.0',
      'react 19.3.1',
      'medians of 3',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).not.toContain('busy with other things');
    const busy = { ...result, machine: { ...result.machine, loadBefore: 3 } };
    expect(renderMarkdown(busy)).toContain('busy with other things');
  });

  it('[BN8] tell which runs failed', () => {
    const text = renderMarkdown({ ...result, errors: ['other · 5,000/s: it broke'] });
    expect(text).toContain('- ✘ other · 5,000/s: it broke');
  });

  it('[BN8] draw the cheapest first, and pale what was not sustained', () => {
    const [panel] = toComparePanels(result);
    expect(panel?.bars.map(({ label, value, isPale }) => ({ label, value, isPale }))).toEqual([
      { label: 'by hand', value: 1, isPale: false },
      { label: 'Other & Sons', value: 1.8, isPale: true },
    ]);
    const chart = renderChart('Chart', toComparePanels(result));
    expect(chart).toContain('Other &amp; Sons');
    expect(chart.match(/<rect /g)).toHaveLength(2);
  });

  it('[BN8] order a search by rate, with a dash for who sustains none', () => {
    const searched = { rows: 500, batched: false };
    const rates = [
      { ...searched, peer: 'other', highestRate: null },
      { ...searched, peer: 'limit', highestRate: 17_000 },
    ];
    const search = { ...result, rates };
    expect(renderSearchMarkdown(search)).toContain('| by hand | 17,000 |\n| Other & Sons | – |');
    expect(toSearchPanels(search)[0]?.bars.map(({ value }) => value)).toEqual([17_000, null]);
  });
});
