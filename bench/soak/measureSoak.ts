import { epochNow } from '../epochNow.ts';
import type { PeerFacts } from '../driver/peerFacts.ts';
import type { PageOrder, RunParts } from '../driver/run/runParts.ts';
import { fill, readHeap, settle, withFeedAndPage } from '../driver/run/runParts.ts';
import type { SoakPlan } from './soakPlan.ts';

/** The heap at a moment, after a garbage collection: the lowest of a few. */
export interface HeapReading {
  /** Since the first reading, s. */
  readonly afterSeconds: number;
  readonly heapBytes: number;
}

/** What a soak of one page gave. */
export interface SoakMeasurement {
  readonly peer: string;
  readonly readings: readonly HeapReading[];
  readonly sentCount: number;
  /** Cells that differ from the feed's own table at the end; null if the page was silent. */
  readonly wrongCells: number | null;
  readonly browser: string;
  readonly errors: readonly string[];
}

/** What a soak is made of. */
export interface SoakOrder extends PageOrder {
  readonly peer: PeerFacts;
  readonly plan: SoakPlan;
  readonly handleReading: (reading: HeapReading) => void;
}

/** Reads the heap of one page again and again under load. No sample is kept in the page: that would grow itself. */
export async function measureSoak(order: SoakOrder, signal: AbortSignal): Promise<SoakMeasurement> {
  return withFeedAndPage(order, signal, (parts) => soak(order, parts));
}

async function soak(order: SoakOrder, parts: RunParts): Promise<SoakMeasurement> {
  const { feed, page, wait } = parts;
  const { peer, plan } = order;
  await fill(parts, feed.keys);
  await feed.startStream({
    rate: plan.rate,
    isBatched: peer.isBatched,
    sampleRows: [],
    maxMs: 2 * (plan.warmUpMs + plan.windowMs),
  });
  await wait.forMs(plan.warmUpMs);
  const readings = await readAgainAndAgain(order, parts);
  const report = await feed.stopStream();
  const table = await settle(parts, report, peer);
  return {
    peer: peer.name,
    readings,
    sentCount: report.sentCount,
    wrongCells: table && table.wrongCells + table.missingRows,
    browser: page.browser,
    errors: page.errors,
  };
}

/**
 * Messages go on coming between a collection and the reading after it, and 5,000 a second leave a few hundred kilobytes of
 * garbage in ten milliseconds: more than any growth looked for. The lowest of a few has the least of that.
 */
export const LOOKS_PER_READING = 5;

async function readLowestHeap(parts: RunParts): Promise<number> {
  let lowest = Infinity;
  for (let look = 0; look < LOOKS_PER_READING; look += 1) {
    lowest = Math.min(lowest, await readHeap(parts));
  }
  return lowest;
}

async function readAgainAndAgain(
  { plan, handleReading }: SoakOrder,
  parts: RunParts,
): Promise<readonly HeapReading[]> {
  const readings: HeapReading[] = [];
  const startedAt = epochNow();
  const count = Math.max(1, Math.round(plan.windowMs / plan.everyMs));
  for (let index = 0; index <= count; index += 1) {
    await parts.wait.forMs(Math.max(0, startedAt + index * plan.everyMs - epochNow()));
    const reading = {
      afterSeconds: Math.round((epochNow() - startedAt) / 1_000),
      heapBytes: await readLowestHeap(parts),
    };
    readings.push(reading);
    handleReading(reading);
  }
  return readings;
}
