/** What a flush cost. */
export interface FlushCost {
  readonly rows: number;
  /** From its start until its listeners, and what they rendered at once, were done. */
  readonly costMs: number;
}

/** The fewest rows a flush may show: below it a table would never catch up. */
export const MIN_ROWS_PER_FLUSH = 50;
/** So much of a new measurement counts: one slow frame is chance, several are not. */
const NEW_SHARE = 0.2;
/** Below it a measurement says more about the frame than about the rows. */
const MIN_MEASURED_ROWS = 8;

/** The cost of a row, ms, after one more flush; null while nothing was measured. */
export function nextRowCostMs(knownMs: number | null, { rows, costMs }: FlushCost): number | null {
  if (rows < MIN_MEASURED_ROWS) return knownMs;
  const measuredMs = Math.max(0, costMs) / rows;
  return knownMs === null ? measuredMs : knownMs + (measuredMs - knownMs) * NEW_SHARE;
}

/** How many rows fit into `budgetMs`; all of them while nothing is known. */
export function toMaxRows(budgetMs: number, rowCostMs: number | null): number {
  if (rowCostMs === null || rowCostMs === 0) return Infinity;
  return Math.max(MIN_ROWS_PER_FLUSH, Math.floor(budgetMs / rowCostMs));
}
