import type { PeerFacts } from '../peerFacts.ts';
import type { RunSummary } from '../stats/summarizeRuns.ts';
import type { BenchResult, SearchResult } from './benchResult.ts';
import { formatCount, formatFixed, formatMark, formatMs } from './formatNumbers.ts';
import type { ChartBar, ChartPanel } from './renderChart.ts';

/** One panel a rate, the cheapest first; what was not sustained is pale. */
export function toComparePanels({ runs, peers }: BenchResult): readonly ChartPanel[] {
  const rates = Array.from(new Set(runs.map(({ rate }) => rate)));
  return rates.map((rate) => ({
    heading: `${formatCount(rate)} messages/s: main-thread share over the limit's`,
    bars: runs
      .filter((run) => run.rate === rate)
      .toSorted((left, right) => (left.ratioToLimit ?? Infinity) - (right.ratioToLimit ?? Infinity))
      .map((run) => toBar(run, peers)),
  }));
}

/** One panel, the fastest first. */
export function toSearchPanels({ rates, peers }: SearchResult): readonly ChartPanel[] {
  const bars = rates
    .toSorted((left, right) => (right.highestRate ?? 0) - (left.highestRate ?? 0))
    .map(({ peer, highestRate }) => ({
      ...toLook(peer, peers),
      value: highestRate,
      text: `${formatCount(highestRate)}/s`,
      isPale: false,
    }));
  return [{ heading: 'Highest sustained rate', bars }];
}

function toBar(run: RunSummary, peers: readonly PeerFacts[]): ChartBar {
  const ratio = run.ratioToLimit === null ? '' : `${formatFixed(run.ratioToLimit, 2)}× · `;
  return {
    ...toLook(run.peer, peers),
    value: run.ratioToLimit,
    text: `${ratio}p99 ${formatMs(run.p99Ms)} ms ${formatMark(run.sustained)}`,
    isPale: !run.sustained,
  };
}

function toLook(name: string, peers: readonly PeerFacts[]): Pick<ChartBar, 'label' | 'tone'> {
  const peer = peers.find((candidate) => candidate.name === name);
  return { label: peer?.title ?? name, tone: peer?.kind ?? 'react' };
}
