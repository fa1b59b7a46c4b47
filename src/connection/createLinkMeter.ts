import type { EpochMs } from '../lib/clock.ts';
import { createRingBuffer } from '../lib/createRingBuffer.ts';
import type { LinkQuality } from './linkQuality.ts';
import { EMPTY_LINK_QUALITY } from './linkQuality.ts';
import { toLinkLevel } from './toLinkLevel.ts';

/** Statistics over the newest round-trip times. */
export interface LinkMeter {
  /** Adds a round trip, ms, measured at an instant. What can't be one (negative, not finite) is left out. */
  addRtt(rttMs: number, at: EpochMs): void;
  /** Same object until a sample comes or all are forgotten. */
  summary(): LinkQuality;
  /** Forgets every sample: they were of another link. */
  reset(): void;
}

/**
 * Creates a meter over the last `capacity` samples.
 * @param capacity @default 60: a quarter of an hour at the sportsbook's probe interval
 */
export function createLinkMeter(capacity = 60): LinkMeter {
  const samples = createRingBuffer<number>(capacity);
  let summary: LinkQuality | null = null;
  let measuredAt: EpochMs | null = null;
  return {
    addRtt(rttMs, at) {
      if (!Number.isFinite(rttMs) || rttMs < 0) return;
      samples.push(rttMs);
      measuredAt = at;
      summary = null;
    },
    summary: () => (summary ??= summarise(samples.toArray(), measuredAt)),
    reset() {
      samples.clear();
      summary = null;
    },
  };
}

/** @param samples oldest first */
function summarise(samples: readonly number[], measuredAt: EpochMs | null): LinkQuality {
  const newest = samples.at(-1);
  if (newest === undefined) return EMPTY_LINK_QUALITY;
  const averageMs = mean(samples);
  return {
    level: toLinkLevel(averageMs),
    rttMs: newest,
    minMs: Math.min(...samples),
    maxMs: Math.max(...samples),
    averageMs,
    p95Ms: percentile95(samples),
    jitterMs: jitter(samples),
    sampleCount: samples.length,
    measuredAt,
  };
}

/** By nearest rank: always a time that was really measured. */
function percentile95(samples: readonly number[]): number {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

function jitter(samples: readonly number[]): number {
  return mean(samples.slice(1).map((rttMs, index) => Math.abs(rttMs - (samples[index] ?? rttMs))));
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
