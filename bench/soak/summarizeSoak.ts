import { median } from '../driver/stats/percentile.ts';
import type { SoakMeasurement } from './measureSoak.ts';

/** A soak as it is shown. */
export interface SoakSummary extends SoakMeasurement {
  readonly firstMb: number;
  readonly lastMb: number;
  /** Last over first, less one: 0.02 is two percent. */
  readonly growth: number;
}

/** Single readings differ by what is under way at that moment: so many at each end are taken together. */
const END_READINGS = 3;

/** Compares the end of a soak with its beginning. */
export function summarizeSoak(soak: SoakMeasurement): SoakSummary {
  const heaps = soak.readings.map(({ heapBytes }) => heapBytes / 1e6);
  const firstMb = median(heaps.slice(0, END_READINGS)) ?? NaN;
  const lastMb = median(heaps.slice(-END_READINGS)) ?? NaN;
  return { ...soak, firstMb, lastMb, growth: lastMb / firstMb - 1 };
}
