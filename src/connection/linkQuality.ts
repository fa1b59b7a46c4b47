import type { EpochMs } from '../lib/clock.ts';

/** Bands of round-trip time: excellent < 20 ms, good < 50, fair < 100, poor < 200, critical from there (seed 004). */
export type LinkLevel = 'unknown' | 'excellent' | 'good' | 'fair' | 'poor' | 'critical';

/** Round-trip statistics of the recent probes, ms. All null before the first answer. */
export interface LinkQuality {
  /** Band of the average. */
  readonly level: LinkLevel;
  readonly rttMs: number | null;
  readonly minMs: number | null;
  readonly maxMs: number | null;
  readonly averageMs: number | null;
  readonly p95Ms: number | null;
  /** Mean absolute difference of consecutive samples. */
  readonly jitterMs: number | null;
  readonly sampleCount: number;
  /** When the newest probe was answered. */
  readonly measuredAt: EpochMs | null;
}

/** The quality of a link that no probe has measured yet. */
export const EMPTY_LINK_QUALITY: LinkQuality = {
  level: 'unknown',
  rttMs: null,
  minMs: null,
  maxMs: null,
  averageMs: null,
  p95Ms: null,
  jitterMs: null,
  sampleCount: 0,
  measuredAt: null,
};
