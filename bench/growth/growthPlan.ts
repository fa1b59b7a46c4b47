import type { BenchPlan } from '../driver/benchPlan.ts';
import type { CurveName } from './curve.ts';

/** What the growth bench is to do. */
export interface GrowthPlan extends Pick<
  BenchPlan,
  'isQuick' | 'warmUpMs' | 'windowMs' | 'repeats' | 'outFolder'
> {
  readonly curves: readonly CurveName[];
  /** Only these points of each curve; null: all of them. */
  readonly points: readonly number[] | null;
}
