import type { EpochMs } from '../lib/clock.ts';
import type { FlushSample } from './createFlushScheduler.ts';

/** What went through in one second. */
export interface FlowSecond {
  /** When it began. */
  readonly at: EpochMs;
  readonly framesIn: number;
  readonly framesOut: number;
  readonly charsIn: number;
  readonly flushes: number;
  readonly rows: number;
  readonly spilledFlushes: number;
  /** The longest flush, listeners and what they rendered included, ms. */
  readonly slowestMs: number;
}

/** Counts what goes through, second by second, for the last minute. */
export interface FlowMeter {
  frame(direction: 'in' | 'out', chars: number, at: EpochMs): void;
  flush(sample: FlushSample, at: EpochMs): void;
  /** Oldest first; seconds in which nothing happened are left out. */
  seconds(): readonly FlowSecond[];
}

const SECOND_MS = 1_000;
const MAX_SECONDS = 60;

type Writable = { -readonly [Name in keyof FlowSecond]: FlowSecond[Name] };

/** Creates a meter that has seen nothing. */
export function createFlowMeter(): FlowMeter {
  const seconds: Writable[] = [];
  const of = (at: EpochMs): Writable => {
    const startAt = Math.floor(at / SECOND_MS) * SECOND_MS;
    const last = seconds.at(-1);
    if (last && last.at >= startAt) return last;
    const next = {
      at: startAt,
      framesIn: 0,
      framesOut: 0,
      charsIn: 0,
      flushes: 0,
      rows: 0,
      spilledFlushes: 0,
      slowestMs: 0,
    };
    seconds.push(next);
    while (seconds.length > MAX_SECONDS) seconds.shift();
    return next;
  };
  return {
    frame(direction, chars, at) {
      const second = of(at);
      if (direction === 'out') second.framesOut += 1;
      else {
        second.framesIn += 1;
        second.charsIn += chars;
      }
    },
    flush({ costMs, hasSpilled, rows }, at) {
      const second = of(at);
      second.flushes += 1;
      second.rows += rows;
      if (hasSpilled) second.spilledFlushes += 1;
      second.slowestMs = Math.max(second.slowestMs, costMs);
    },
    seconds: () => seconds.map((second) => ({ ...second })),
  };
}
