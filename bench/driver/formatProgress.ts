import { formatCount, formatFixed, formatMs } from './results/formatNumbers.ts';
import type { RunMeasurement } from './run/runMeasurement.ts';

/** What a run showed, in one line. */
export function formatProgress(run: RunMeasurement): string {
  const verdict =
    run.failures.length === 0 ? 'sustained' : `not sustained: ${run.failures.join(', ')}`;
  return [
    `busy ${formatFixed(run.busy, 2)}`,
    `cpu ${formatFixed(run.cpu, 2)}`,
    `p50 ${formatMs(run.p50Ms)} ms`,
    `p99 ${formatMs(run.p99Ms)} ms`,
    `${formatCount(run.commitsPerSecond)} commits/s`,
    ...(run.areRendersCounted ? [] : ['no row renders counted']),
    verdict,
  ].join(' · ');
}
