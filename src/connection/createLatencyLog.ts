import type { EpochMs } from '../lib/clock.ts';
import { createRingBuffer } from '../lib/createRingBuffer.ts';
import type { LatencyEntry, LatencyHistory } from './latencyHistory.ts';
import { EMPTY_LATENCY_HISTORY } from './latencyHistory.ts';

/** Remembers how long round trips took, and when there was no link to measure. */
export interface LatencyLog {
  /** Adds a measured round trip, ms. What can't be one (negative, not finite) is left out. */
  measured(rttMs: number, at: EpochMs): void;
  /** The link is gone. Said twice, it counts once. */
  lost(at: EpochMs): void;
  /** There is a link again; the first one of all restores nothing. */
  restored(at: EpochMs): void;
  /** Same object until something is added. */
  entries(): LatencyHistory;
}

/**
 * Creates an empty log of the newest `capacity` entries. Unlike the link meter it outlives links: that one tells how the
 * link is, this one how it was.
 * @param capacity @default 240: an hour at the sportsbook's probe interval
 */
export function createLatencyLog(capacity = 240): LatencyLog {
  const buffer = createRingBuffer<LatencyEntry>(capacity);
  let entries: LatencyHistory | null = EMPTY_LATENCY_HISTORY;
  let isLost = false;
  const add = (entry: LatencyEntry) => {
    buffer.push(entry);
    entries = null;
  };
  return {
    measured(rttMs, at) {
      if (Number.isFinite(rttMs) && rttMs >= 0) add({ type: 'measured', at, rttMs });
    },
    lost(at) {
      if (!isLost) add({ type: 'lost', at });
      isLost = true;
    },
    restored(at) {
      if (isLost) add({ type: 'restored', at });
      isLost = false;
    },
    entries: () => (entries ??= buffer.toArray()),
  };
}
