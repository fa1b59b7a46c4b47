import type { FeedReport } from '../../feed/feedReport.ts';
import type { TableCheck } from '../../page/harness.ts';
import { epochNow } from '../../epochNow.ts';
import type { PeerFacts } from '../peerFacts.ts';
import { isRightTable } from '../stats/isRightTable.ts';
import type { BenchPage } from './openPage.ts';
import { openPage } from './openPage.ts';
import type { FeedProcess, FeedTable } from './startFeedProcess.ts';
import { startFeedProcess } from './startFeedProcess.ts';
import type { Wait } from './wait.ts';
import { createWait } from './wait.ts';

const FILL_TIMEOUT_MS = 20_000;
const SETTLE_TIMEOUT_MS = 5_000;
/** A page whose queue never empties answers no question: it gets this long. */
export const ANSWER_TIMEOUT_MS = 8_000;

/** Which page is opened on which feed. */
export interface PageOrder extends FeedTable {
  readonly pageFolder: string;
  /** What else the page finds in its address. @default nothing */
  readonly query?: Readonly<Record<string, string>>;
}

/** What a run is made with. */
export interface RunParts {
  readonly feed: FeedProcess;
  readonly page: BenchPage;
  readonly wait: Wait;
}

/** Does `work` with a browser and a feed of its own. Both are gone when it resolves or rejects. */
export async function withFeedAndPage<Value>(
  order: PageOrder,
  signal: AbortSignal,
  work: (parts: RunParts) => Promise<Value>,
): Promise<Value> {
  const wait = createWait(signal);
  const feed = await startFeedProcess(order, order.pageFolder);
  try {
    const query = new URLSearchParams({ ...order.query, rows: String(order.rows) });
    const page = await openPage(`${feed.url}/?${query}`);
    try {
      return await wait.unlessAborted(work({ feed, page, wait }));
    } finally {
      await page.close();
    }
  } finally {
    await feed.end();
  }
}

/** Waits until these rows are on the page. Rejects with how many came, and the page's own error, if not all do. */
export async function fill({ page }: RunParts, keys: readonly string[]): Promise<void> {
  try {
    await page.page.waitForFunction(isFull, keys, { polling: 100, timeout: FILL_TIMEOUT_MS });
  } catch (error) {
    const count = await page.page.evaluate((wanted) => window.bench?.countShown(wanted), keys);
    const [thrown] = page.errors;
    const reason = thrown === undefined ? '' : `: ${thrown}`;
    throw new Error(`${count ?? 0} of ${keys.length} rows came${reason}`, { cause: error });
  }
}

/** Runs in the page. */
function isFull(keys: readonly string[]): boolean {
  return window.bench?.countShown(keys) === keys.length;
}

/** Waits until the table is right, and tells how it is when that takes too long; null if the page is silent. */
export async function settle(
  { page, wait }: RunParts,
  report: FeedReport,
  { isVirtualised }: Pick<PeerFacts, 'isVirtualised'>,
): Promise<TableCheck | null> {
  const untilAt = epochNow() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const asked = page.page.evaluate((table) => window.bench.check(table), report.table);
    const check = await wait.atMost(ANSWER_TIMEOUT_MS, asked);
    if (!check || isRightTable(check, isVirtualised) || epochNow() > untilAt) return check;
    await wait.forMs(100);
  }
}

/** Bytes that are still in use after a garbage collection. */
export async function readHeap({ page }: RunParts): Promise<number> {
  await page.collectGarbage();
  return (await page.totals()).heapBytes;
}
