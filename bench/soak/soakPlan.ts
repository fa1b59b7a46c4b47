import type { AnyPlan } from '../driver/session.ts';

/** What a soak is to do. */
export interface SoakPlan extends AnyPlan {
  readonly peers: readonly string[];
  /** Messages per second. */
  readonly rate: number;
  readonly rows: number;
  readonly warmUpMs: number;
  /** How often the heap is read, ms. */
  readonly everyMs: number;
}
