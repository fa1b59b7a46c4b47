/** What the bench is to do. */
export interface BenchPlan {
  readonly mode: 'compare' | 'search' | 'list';
  readonly isQuick: boolean;
  /** Null: all there are. */
  readonly peers: readonly string[] | null;
  /** Messages per second. */
  readonly rates: readonly number[];
  readonly rows: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  readonly repeats: number;
  /** No second or third repetition of a run starts when the bench has run that long; null: however long it takes. */
  readonly budgetMs: number | null;
  /** Where results go. */
  readonly outFolder: string;
}
