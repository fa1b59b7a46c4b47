/** What the micro-benchmarks are to do. */
export interface MicroPlan {
  readonly isQuick: boolean;
  /** How long each case is run before and while it is measured, ms. */
  readonly warmUpMs: number;
  readonly timeMs: number;
  /** How often each case is measured. */
  readonly repeats: number;
  /** Where results go. */
  readonly outFolder: string;
}
