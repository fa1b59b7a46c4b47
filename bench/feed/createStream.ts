import { epochNow } from '../epochNow.ts';
import type { Book } from './createBook.ts';
import type { Receiver } from './receiver.ts';

/** How fast, and what to remember. */
export interface StreamOptions {
  /** Messages per second. */
  readonly rate: number;
  /** True: one array per 16 ms. */
  readonly isBatched: boolean;
  /** Rows whose send times are remembered. */
  readonly sampleRows: readonly number[];
  /** Ends by itself after this long, should nobody stop it. */
  readonly maxMs: number;
}

/** Number of a message and when it was sent, epoch ms. */
export type Send = readonly [number: number, sentAt: number];

/** What was sent. */
export interface StreamReport {
  readonly sentCount: number;
  /** How many were due by the clock. */
  readonly dueCount: number;
  readonly durationMs: number;
  readonly bufferedBytes: number;
  /** Sends of the sampled rows, in the order of `sampleRows`. */
  readonly samples: readonly (readonly Send[])[];
}

/** A running stream. */
export interface Stream {
  /** Ends it; idempotent. */
  stop(): StreamReport;
}

const TICK_MS = 4;
const BATCH_TICK_MS = 16;

/** Streams moves of the book to the receivers: what is due is reckoned at each tick, so that late ticks lose nothing. */
export function startStream(
  book: Book,
  receivers: ReadonlySet<Receiver>,
  options: StreamOptions,
): Stream {
  const tickMs = options.isBatched ? BATCH_TICK_MS : TICK_MS;
  const sampleOf = new Map(options.sampleRows.map((row, index) => [row, index]));
  const samples: Send[][] = options.sampleRows.map(() => []);
  const startedAt = epochNow();
  let sentCount = 0;
  let report: StreamReport | null = null;

  const toDue = (at: number) => Math.floor(((at - startedAt) * options.rate) / 1_000);
  const tick = () => {
    const at = epochNow();
    const items: string[] = [];
    for (const due = toDue(at); sentCount < due; sentCount += 1) {
      const row = book.advance();
      items.push(book.toJson(row));
      const sample = sampleOf.get(row);
      if (sample !== undefined) samples[sample]?.push([book.rowCount + sentCount + 1, at]);
    }
    if (items.length > 0) for (const receiver of receivers) receiver.send(items, options.isBatched);
    if (at - startedAt >= options.maxMs) stop();
  };
  const timer = setInterval(tick, tickMs);

  const stop = (): StreamReport => {
    clearInterval(timer);
    const at = epochNow();
    const buffered = Array.from(receivers, (receiver) => receiver.bufferedBytes());
    report ??= {
      sentCount,
      dueCount: toDue(at),
      durationMs: at - startedAt,
      bufferedBytes: Math.max(0, ...buffered),
      samples,
    };
    return report;
  };
  return { stop };
}
