import type { EpochMs } from '../lib/clock.ts';
import { createRingBuffer } from '../lib/createRingBuffer.ts';
import type { DecodeError, ServerEvent } from '../protocols/serverEvent.ts';
import type { FlushSample } from './createFlushScheduler.ts';
import { createRepeatCounter } from './createRepeatCounter.ts';
import type { ManagerStats } from './managerStats.ts';
import { EMPTY_STATS } from './managerStats.ts';

const MAX_RECENT_INVALID = 20;
const MAX_UNKNOWN_TYPES = 50;

/** Counts without a state write per message; `snapshot` is what goes into the store. */
export interface StatsCollector {
  frameReceived(chars: number, at: EpochMs): void;
  /** Looks for repeats; `events` is what the frame says. */
  decoded(frame: string, events: readonly ServerEvent[]): void;
  frameSent(): void;
  itemReceived(): void;
  itemDropped(): void;
  invalid(error: DecodeError): void;
  unknownType(type: string): void;
  connected(): void;
  flushed(sample: Pick<FlushSample, 'rows' | 'hasSpilled'>): void;
  /** The counters now; the same object while nothing was counted. */
  snapshot(): ManagerStats;
}

/** Creates counters at zero. */
export function createStatsCollector(): StatsCollector {
  const recentInvalid = createRingBuffer<DecodeError>(MAX_RECENT_INVALID);
  const unknownTypes = new Map<string, number>();
  const repeats = createRepeatCounter();
  const { recentInvalid: _invalid, unknownTypes: _types, ...zero } = EMPTY_STATS;
  const counts = { ...zero };
  let cached: ManagerStats | null = null;
  const count = (change: () => void) => {
    change();
    cached = null;
  };
  return {
    frameReceived(chars, at) {
      counts.framesReceived += 1;
      counts.charsReceived += chars;
      counts.lastFrameAt = at;
      cached = null;
    },
    decoded(frame, events) {
      const copies = repeats.count(frame);
      // Answers to heartbeats may be alike; data that is carries the same stamp.
      if (copies === 0 || !events.some(isData)) return;
      counts.repeatCount += copies;
      cached = null;
    },
    frameSent: () => count(() => (counts.framesSent += 1)),
    itemReceived() {
      counts.itemsReceived += 1;
      cached = null;
    },
    itemDropped: () => count(() => (counts.itemsDropped += 1)),
    invalid: (error) =>
      count(() => {
        counts.invalidCount += 1;
        recentInvalid.push(error);
      }),
    unknownType: (type) =>
      count(() => {
        // A hostile server could invent types for ever; the first fifty are counted by name.
        if (unknownTypes.has(type) || unknownTypes.size < MAX_UNKNOWN_TYPES) {
          unknownTypes.set(type, (unknownTypes.get(type) ?? 0) + 1);
        }
      }),
    flushed({ rows, hasSpilled }) {
      if (rows === 0) return;
      counts.flushCount += 1;
      counts.rowsShown += rows;
      if (hasSpilled) counts.spilledFlushCount += 1;
      cached = null;
    },
    connected: () => count(() => (counts.connectionCount += 1)),
    snapshot() {
      cached ??= {
        ...counts,
        recentInvalid: recentInvalid.toArray(),
        unknownTypes: Object.fromEntries(unknownTypes),
      };
      return cached;
    },
  };
}

function isData({ kind }: ServerEvent): boolean {
  return kind === 'update' || kind === 'occurrence';
}
