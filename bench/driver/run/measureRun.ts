import type { Paint } from '../../page/harness.ts';
import { epochNow } from '../../epochNow.ts';
import type { PeerFacts } from '../peerFacts.ts';
import { joinPaints } from '../stats/joinPaints.ts';
import { judgeRun } from '../stats/judgeRun.ts';
import type { ThreadTotals } from './openPage.ts';
import type { RunMeasurement } from './runMeasurement.ts';
import type { PageOrder, RunParts } from './runParts.ts';
import { ANSWER_TIMEOUT_MS, fill, readHeap, settle, withFeedAndPage } from './runParts.ts';

/** Names a run. */
export interface RunOrder extends PageOrder {
  readonly peer: PeerFacts;
  /** Messages per second. */
  readonly rate: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

const SAMPLE_COUNT = 20;

/** Measures one peer once, with a browser and a feed of its own. Both are gone when it resolves or rejects. */
export async function measureRun(order: RunOrder, signal: AbortSignal): Promise<RunMeasurement> {
  return withFeedAndPage(order, signal, (parts) => measure(order, parts));
}

async function measure(order: RunOrder, parts: RunParts): Promise<RunMeasurement> {
  const { feed, page, wait } = parts;
  const { peer, rate, rows } = order;
  const sampleRows = toSampleRows(rows, peer.isVirtualised);
  const sampleKeys = sampleRows.map((row) => feed.keys[row] ?? '');
  await fill(parts, peer.isVirtualised ? sampleKeys : feed.keys);
  await page.page.evaluate(() => window.bench.syncClock());

  await feed.startStream({ rate, isBatched: peer.isBatched, sampleRows });
  await wait.forMs(order.warmUpMs);
  const mark = () => markPage(parts, sampleKeys);
  const before = await wait.atMost(ANSWER_TIMEOUT_MS, mark());
  const fromAt = epochNow();
  await wait.forMs(order.windowMs);
  const toAt = epochNow();
  const after = await wait.atMost(ANSWER_TIMEOUT_MS, readPage(parts));
  const report = await feed.stopStream();
  const table = await settle(parts, report, peer);
  const paints = (await wait.atMost(ANSWER_TIMEOUT_MS, readPaints(parts))) ?? [];
  const heapBytes = table ? await wait.atMost(ANSWER_TIMEOUT_MS, readHeap(parts)) : null;

  const latencies = joinPaints({ sends: report.samples, paints, fromAt, toAt });
  const wrongCells = table?.wrongCells ?? null;
  const missingRows = table && !peer.isVirtualised ? table.missingRows : 0;
  const evidence = { ...report, latencies, missingRows, wrongCells: wrongCells ?? Infinity };
  return {
    peer: peer.name,
    rows,
    rate,
    isBatched: peer.isBatched,
    ...judgeRun(evidence),
    ...toShares(before, after),
    wrongCells,
    missingRows,
    latencyCount: latencies.length,
    heapMb: heapBytes === null ? null : heapBytes / 1e6,
    browser: page.browser,
    errors: page.errors,
  };
}

/** Spread over the table; of a virtualised peer the rows at its top. */
function toSampleRows(rows: number, isVirtualised: boolean): readonly number[] {
  const count = Math.min(SAMPLE_COUNT, rows);
  const step = isVirtualised ? 1 : rows / count;
  return Array.from({ length: count }, (_, index) => Math.floor(index * step));
}

interface Reading {
  readonly totals: ThreadTotals;
  readonly counters: ReturnType<typeof window.bench.counters>;
}

async function markPage(parts: RunParts, sampleKeys: readonly string[]): Promise<Reading> {
  await parts.page.page.evaluate((keys) => window.bench.watch(keys), sampleKeys);
  return readPage(parts);
}

async function readPage({ page }: RunParts): Promise<Reading> {
  const counters = await page.page.evaluate(() => window.bench.counters());
  return { totals: await page.totals(), counters };
}

async function readPaints({ page }: RunParts): Promise<readonly Paint[]> {
  return page.page.evaluate(() => window.bench.paints());
}

/** What one second of the window cost; all null if the page was too busy to say. */
function toShares(before: Reading | null, after: Reading | null) {
  if (!before || !after) {
    return {
      busy: null,
      cpu: null,
      commitsPerSecond: null,
      rendersPerSecond: null,
      areRendersCounted: true,
      framesPerSecond: null,
      slowFrames: null,
    };
  }
  const seconds = after.totals.atSeconds - before.totals.atSeconds;
  const grown = (counter: keyof Reading['counters']) =>
    after.counters[counter] - before.counters[counter];
  return {
    busy: (after.totals.taskSeconds - before.totals.taskSeconds) / seconds,
    cpu: (after.totals.cpuSeconds - before.totals.cpuSeconds) / seconds,
    commitsPerSecond: grown('commits') / seconds,
    rendersPerSecond: grown('rowRenders') / seconds,
    areRendersCounted: after.counters.rowRenders > 0 || after.counters.commits === 0,
    framesPerSecond: grown('frames') / seconds,
    slowFrames: grown('slowFrames'),
  };
}
