import { Bench } from 'tinybench';
import type { MicroCase } from './microCase.ts';

/** How long to measure. */
export interface SpeedOptions {
  readonly warmUpMs: number;
  readonly timeMs: number;
}

/** The median time a case takes per message, ns. Rejects if the case throws. */
export async function measureSpeed(
  { name, messageCount, prepare, run }: MicroCase,
  { warmUpMs, timeMs }: SpeedOptions,
): Promise<number> {
  const bench = new Bench({ time: timeMs, warmupTime: warmUpMs, throws: true });
  bench.add(name, run, prepare ? { beforeEach: prepare } : {});
  const [task] = await bench.run();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not come to an end`);
  return (result.latency.p50 * 1e6) / messageCount;
}
