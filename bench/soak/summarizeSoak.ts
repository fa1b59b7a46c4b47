import { median } from '../driver/stats/percentile.ts';
import type { SoakMeasurement } from './measureSoak.ts';

/** A soak as it is shown. */
export interface SoakSummary extends SoakMeasurement {
  /** Null without a reading. */
  readonly firstMb: number | null;
  readonly lastMb: number | null;
  /** Last over first, less one: 0.02 is two percent. Null with fewer than two readings: there is nothing to compare. */
  readonly growth: number | null;
}

/** Single readings differ by what is under way at that moment: so many at each end are taken together, if there are. */
const MAX_END_READINGS = 3;

/** Compares the end of a soak with its beginning. No reading counts as both. */
export function summarizeSoak(soak: SoakMeasurement): SoakSummary {
  const heaps = soak.readings.map(({ heapBytes }) => heapBytes / 1e6);
  const count = Math.max(1, Math.min(MAX_END_READINGS, Math.floor(heaps.length / 2)));
  const firstMb = median(heaps.slice(0, count));
  const lastMb = median(heaps.slice(-count));
  const isComparable = heaps.length >= 2 && firstMb !== null && lastMb !== null;
  return { ...soak, firstMb, lastMb, growth: isComparable ? lastMb / firstMb - 1 : null };
}
