import type { ResultHead } from '../driver/results/benchResult.ts';
import type { Curve } from './curve.ts';
import type { GrowthPoint } from './summarizeGrowth.ts';

/** What is told of a curve. */
export type CurveFacts = Pick<Curve, 'name' | 'title' | 'unit' | 'note' | 'target'>;

/** How cost grows: the content of `growth-latest.json`. */
export interface GrowthResult extends ResultHead {
  readonly curves: readonly CurveFacts[];
  readonly points: readonly GrowthPoint[];
}
