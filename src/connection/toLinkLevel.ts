import type { LinkLevel } from './linkQuality.ts';

/** Upper ends of the bands, exclusive, in ms; from the last one on it is critical. */
export const LINK_BANDS: readonly (readonly [belowMs: number, level: LinkLevel])[] = [
  [20, 'excellent'],
  [50, 'good'],
  [100, 'fair'],
  [200, 'poor'],
];

/** The band a round-trip time in ms falls into; null, or what is no time at all, is `unknown`. */
export function toLinkLevel(rttMs: number | null): LinkLevel {
  if (rttMs === null || Number.isNaN(rttMs) || rttMs < 0) return 'unknown';
  return LINK_BANDS.find(([belowMs]) => rttMs < belowMs)?.[1] ?? 'critical';
}
