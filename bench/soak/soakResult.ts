import type { ResultHead } from '../driver/results/benchResult.ts';
import type { SoakPlan } from './soakPlan.ts';
import type { SoakSummary } from './summarizeSoak.ts';

/** A soak: the content of `soak-latest.json`. */
export interface SoakResult extends ResultHead {
  readonly plan: Pick<SoakPlan, 'rate' | 'rows' | 'warmUpMs' | 'windowMs' | 'everyMs'>;
  readonly soaks: readonly SoakSummary[];
}
