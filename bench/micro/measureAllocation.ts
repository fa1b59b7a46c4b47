import { GCProfiler } from 'node:v8';
import type { MicroCase } from './microCase.ts';

/** How much to measure, and with what. */
export interface AllocationOptions {
  /** About as many messages; what they leave behind has to fit into the young generation. */
  readonly messageCount: number;
  /** Collects all garbage at once: `globalThis.gc` under `--expose-gc`. */
  readonly collectGarbage: () => void;
}

/**
 * Bytes a case allocates per message, garbage or not: by how much the heap grows while no collection runs. If one does,
 * it is tried with fewer messages. Null: not even a single run gets by without one.
 */
export function measureAllocation(
  { messageCount, prepare, run }: MicroCase,
  options: AllocationOptions,
): number | null {
  const work = { prepare: prepare ?? nothing, run };
  const asked = Math.ceil(options.messageCount / messageCount);
  for (let runs = asked; runs >= 1; runs = Math.floor(runs / 2)) {
    options.collectGarbage();
    const costOfAsking = withoutCollection(() =>
      measureRuns({ prepare: nothing, run: nothing }, runs),
    );
    options.collectGarbage();
    const bytes = withoutCollection(() => measureRuns(work, runs));
    if (bytes === null || costOfAsking === null) continue;
    return Math.max(0, bytes - costOfAsking) / (runs * messageCount);
  }
  return null;
}

const nothing = () => undefined;

/** What the runs allocated, and what asking for it did; `prepare` does not count. */
function measureRuns({ prepare, run }: Required<Pick<MicroCase, 'prepare' | 'run'>>, runs: number) {
  let bytes = 0;
  for (let count = 0; count < runs; count += 1) {
    prepare();
    const before = process.memoryUsage().heapUsed;
    run();
    bytes += process.memoryUsage().heapUsed - before;
  }
  return bytes;
}

/** What `measure` returns; null if garbage was collected meanwhile. */
function withoutCollection(measure: () => number): number | null {
  const profiler = new GCProfiler();
  profiler.start();
  const value = measure();
  const { statistics } = profiler.stop();
  return statistics.length === 0 ? value : null;
}
