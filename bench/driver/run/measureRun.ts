import type { FeedReport } from '../../feed/feedReport.ts';
import type { Paint, TableCheck } from '../../page/harness.ts';
import { epochNow } from '../../epochNow.ts';
import type { PeerFacts } from '../peerFacts.ts';
import { joinPaints } from '../stats/joinPaints.ts';
import { judgeRun } from '../stats/judgeRun.ts';
import type { BenchPage, ThreadTotals } from './openPage.ts';
import { openPage } from './openPage.ts';
import type { RunMeasurement } from './runMeasurement.ts';
import type { FeedProcess, FeedTable } from './startFeedProcess.ts';
import { startFeedProcess } from './startFeedProcess.ts';
import { createWait } from './wait.ts';
import type { Wait } from './wait.ts';

/** Names a run. */
export interface RunOrder extends FeedTable {
  readonly peer: PeerFacts;
  readonly pageFolder: string;
  /** What else the page finds in its address. @default nothing */
  readonly query?: Readonly<Record<string, string>>;
  /** Messages per second. */
  readonly rate: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

const SAMPLE_COUNT = 20;
const FILL_TIMEOUT_MS = 20_000;
const SETTLE_TIMEOUT_MS = 5_000;
/** A page whose queue never empties answers no question: it gets this long. */
const ANSWER_TIMEOUT_MS = 8_000;

/** Measures one peer once, with a browser and a feed of its own. Both are gone when it resolves or rejects. */
export async function measureRun(order: RunOrder, signal: AbortSignal): Promise<RunMeasurement> {
  const wait = createWait(signal);
  const feed = await startFeedProcess(order, order.pageFolder);
  try {
    const query = new URLSearchParams({ ...order.query, rows: String(order.rows) });
    const page = await openPage(`${feed.url}/?${query}`);
    try {
      return await wait.unlessAborted(measure(order, { feed, page, wait }));
    } finally {
      await page.close();
    }
  } finally {
    await feed.end();
  }
}

interface Parts {
  readonly feed: FeedProcess;
  readonly page: BenchPage;
  readonly wait: Wait;
}

async function measure(order: RunOrder, parts: Parts): Promise<RunMeasurement> {
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
  const table = await settle(parts, report);
  const paints = (await wait.atMost(ANSWER_TIMEOUT_MS, readPaints(parts))) ?? [];
  const heapBytes = table ? await wait.atMost(ANSWER_TIMEOUT_MS, readHeap(page)) : null;

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

async function fill({ page }: Parts, keys: readonly string[]): Promise<void> {
  try {
    await page.page.waitForFunction((wanted) => window.bench?.has(wanted), keys, {
      polling: 100,
      timeout: FILL_TIMEOUT_MS,
    });
  } catch (error) {
    const [first = 'the rows did not come'] = page.errors;
    throw new Error(`the page did not fill: ${first}`, { cause: error });
  }
}

interface Reading {
  readonly totals: ThreadTotals;
  readonly counters: ReturnType<typeof window.bench.counters>;
}

async function markPage(parts: Parts, sampleKeys: readonly string[]): Promise<Reading> {
  await parts.page.page.evaluate((keys) => window.bench.watch(keys), sampleKeys);
  return readPage(parts);
}

async function readPage({ page }: Parts): Promise<Reading> {
  const counters = await page.page.evaluate(() => window.bench.counters());
  return { totals: await page.totals(), counters };
}

async function readPaints({ page }: Parts): Promise<readonly Paint[]> {
  return page.page.evaluate(() => window.bench.paints());
}

async function readHeap(page: BenchPage): Promise<number> {
  await page.collectGarbage();
  return (await page.totals()).heapBytes;
}

/** Waits until the table is right, and tells how it is when that takes too long; null if the page is silent. */
async function settle({ page, wait }: Parts, report: FeedReport): Promise<TableCheck | null> {
  const untilAt = epochNow() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const asked = page.page.evaluate((table) => window.bench.check(table), report.table);
    const check = await wait.atMost(ANSWER_TIMEOUT_MS, asked);
    if (!check || check.wrongCells === 0 || epochNow() > untilAt) return check;
    await wait.forMs(100);
  }
}

/** What one second of the window cost; all null if the page was too busy to say. */
function toShares(before: Reading | null, after: Reading | null) {
  if (!before || !after) {
    return {
      busy: null,
      commitsPerSecond: null,
      rendersPerSecond: null,
      framesPerSecond: null,
      slowFrames: null,
    };
  }
  const seconds = after.totals.atSeconds - before.totals.atSeconds;
  const grown = (counter: keyof Reading['counters']) =>
    after.counters[counter] - before.counters[counter];
  return {
    busy: (after.totals.taskSeconds - before.totals.taskSeconds) / seconds,
    commitsPerSecond: grown('commits') / seconds,
    rendersPerSecond: grown('rowRenders') / seconds,
    framesPerSecond: grown('frames') / seconds,
    slowFrames: grown('slowFrames'),
  };
}
