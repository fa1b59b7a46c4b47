import { formatCount, formatFixed, formatMs } from './results/formatNumbers.ts';
import type { RunMeasurement } from './run/runMeasurement.ts';

/** What a run showed, in one line. */
export function formatProgress(run: RunMeasurement): string {
  const verdict =
    run.failures.length === 0 ? 'sustained' : `not sustained: ${run.failures.join(', ')}`;
  // A peer in React that commits, and calls no `rowRendered`: its row renders would read 0 in the result.
  const isUncounted = run.rendersPerSecond === 0 && (run.commitsPerSecond ?? 0) > 0;
  return [
    `busy ${formatFixed(run.busy, 2)}`,
    `cpu ${formatFixed(run.cpu, 2)}`,
    `p50 ${formatMs(run.p50Ms)} ms`,
    `p99 ${formatMs(run.p99Ms)} ms`,
    `${formatCount(run.commitsPerSecond)} commits/s`,
    ...(isUncounted ? ['no row renders counted'] : []),
    verdict,
  ].join(' · ');
}
