import type { RepeatedRun } from '../../../bench/driver/stats/summarizeRuns.ts';

/** A sustained run at 1,000/s, with what a test wants to be different. */
export function toRun(different: Partial<RepeatedRun> = {}): RepeatedRun {
  return {
    peer: 'limit',
    rows: 500,
    rate: 1_000,
    isBatched: false,
    p50Ms: 12,
    p95Ms: 18,
    p99Ms: 20,
    failures: [],
    busy: 0.5,
    cpu: 'busy' in different ? different.busy : 0.5,
    commitsPerSecond: 0,
    rendersPerSecond: 0,
    areRendersCounted: true,
    framesPerSecond: 60,
    slowFrames: 0,
    heapMb: 2,
    wrongCells: 0,
    missingRows: 0,
    latencyCount: 400,
    browser: 'Chromium 1',
    errors: [],
    repeat: 1,
    ...different,
  };
}
