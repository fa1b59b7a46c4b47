import type { RunSummary } from '../stats/summarizeRuns.ts';
import type { BenchResult, SearchResult } from './benchResult.ts';
import { formatCount, formatFixed, formatMark, formatMs, toTable } from './formatNumbers.ts';
import { renderFoot, renderHead } from './renderHead.ts';

const LEGEND = `A cell reads **main-thread share · p99 message-to-paint in ms · sustained · share over the limit's · its CPU time over the
limit's**. The share is time on the clock and grows while the thread waits for a core, CPU time does not. Sustained: p99 under 100 ms, no growing backlog, and a final table equal to the feed's. Batched peers are compared with the batched limit.`;

const SEARCH_METHOD = 'steps of about 18 %, one that failed was tried twice';

/** The comparison as people read it. */
export function renderMarkdown(result: BenchResult): string {
  const rates = Array.from(new Set(result.runs.map(({ rate }) => rate)));
  const rows = result.runs[0]?.rows ?? 0;
  const head = [`${rows} rows`, ...rates.map((rate) => `${formatCount(rate)}/s`)];
  const body = result.peers.map(({ name, title }) => {
    const find = (rate: number) =>
      result.runs.find((run) => run.peer === name && run.rate === rate);
    return [title, ...rates.map((rate) => toCell(find(rate)))];
  });
  return [
    renderHead('Bench', `medians of ${result.repeats}, peers in turn`, result),
    '',
    LEGEND,
    '',
    toTable(head, body),
    '',
    ...rates.flatMap((rate) => ['', ...renderDetails(rate, result)]),
    renderFoot(result),
    '',
  ].join('\n');
}

/** The search as people read it. */
export function renderSearchMarkdown(result: SearchResult): string {
  const titleOf = new Map(result.peers.map(({ name, title }) => [name, title]));
  const rates = result.rates.toSorted(
    (left, right) => (right.highestRate ?? 0) - (left.highestRate ?? 0),
  );
  const body = rates.map(({ peer, highestRate }) => [
    titleOf.get(peer) ?? peer,
    formatCount(highestRate),
  ]);
  return [
    renderHead('Highest sustained rate', SEARCH_METHOD, result),
    '',
    `${rates[0]?.rows ?? 0} rows.`,
    '',
    toTable(['peer', 'messages/s'], body),
    '',
    renderFoot(result),
    '',
  ].join('\n');
}

function toCell(run: RunSummary | undefined): string {
  if (!run) return '';
  const mark = formatMark(run.sustained);
  return `${formatFixed(run.busy, 2)} · ${formatMs(run.p99Ms)} · ${mark} · ${formatFixed(run.ratioToLimit, 2)}× · ${formatFixed(run.cpuRatioToLimit, 2)}×`;
}

const DETAIL_HEAD = [
  'peer',
  'share',
  '× limit',
  'CPU',
  'CPU × limit',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'commits/s',
  'row renders/s',
  'frames/s',
  'frames > 50 ms',
  'heap MB',
  'wrong cells',
  'sustained',
];

function renderDetails(rate: number, { runs, peers }: BenchResult): readonly string[] {
  const body = peers
    .flatMap(({ name }) => runs.filter((run) => run.peer === name && run.rate === rate))
    .map((run) => [
      run.peer,
      formatFixed(run.busy, 2),
      formatFixed(run.ratioToLimit, 2),
      formatFixed(run.cpu, 2),
      formatFixed(run.cpuRatioToLimit, 2),
      formatMs(run.p50Ms),
      formatMs(run.p95Ms),
      formatMs(run.p99Ms),
      formatCount(run.commitsPerSecond),
      formatCount(run.rendersPerSecond),
      formatCount(run.framesPerSecond),
      formatCount(run.slowFrames),
      formatFixed(run.heapMb, 1),
      formatCount(run.wrongCells),
      [formatMark(run.sustained), ...run.failures].join(' '),
    ]);
  return [`## ${formatCount(rate)} messages/s`, '', toTable(DETAIL_HEAD, body), ''];
}
