/** What a flush cost. */
export interface FlushCost {
  readonly rows: number;
  /** From its start until its listeners, and what they rendered at once, were done. */
  readonly costMs: number;
}

/** Weighted sums over the last flushes, from which a line of cost over rows is laid. */
export interface FlushCosts {
  readonly weight: number;
  readonly rows: number;
  readonly rowsSquared: number;
  readonly costMs: number;
  readonly rowsTimesCost: number;
  /** What a row was found to cost, ms; null before anything is known. */
  readonly perRowMs: number | null;
}

export const NO_FLUSH_COSTS: FlushCosts = {
  weight: 0,
  rows: 0,
  rowsSquared: 0,
  costMs: 0,
  rowsTimesCost: 0,
  perRowMs: null,
};

/** The fewest rows a flush may show: below it a table would never catch up. */
export const MIN_ROWS_PER_FLUSH = 50;
/** What is left of a flush when the next one is added: ten flushes count, and one slow one is chance. */
const KEPT_SHARE = 0.9;
/** How much of the first flush's cost is taken for its rows'. */
const ASSUMED_ROW_SHARE = 0.5;
/** By how much flushes have to differ in size before they tell as much about a row as was known before. */
const TELLING_SPREAD = 0.1;
/** Where most of the budget goes into what a flush costs anyway, fewer rows would not help: they keep this share. */
const ROWS_SHARE = 0.5;

/** The sums after one more flush; one that showed nothing says nothing. */
export function addFlushCost(known: FlushCosts, { rows, costMs }: FlushCost): FlushCosts {
  if (rows === 0) return known;
  const cost = Math.max(0, costMs);
  const costs = {
    weight: known.weight * KEPT_SHARE + 1,
    rows: known.rows * KEPT_SHARE + rows,
    rowsSquared: known.rowsSquared * KEPT_SHARE + rows * rows,
    costMs: known.costMs * KEPT_SHARE + cost,
    rowsTimesCost: known.rowsTimesCost * KEPT_SHARE + rows * cost,
  };
  return { ...costs, perRowMs: toRowCostMs(costs, known.perRowMs) };
}

/** How many rows a flush may show so that it takes about `budgetMs`; all while nothing is known. */
export function toMaxRows(budgetMs: number, costs: FlushCosts): number {
  const { perRowMs } = costs;
  if (perRowMs === null || perRowMs <= 0) return Infinity;
  const fixedMs = (costs.costMs - perRowMs * costs.rows) / costs.weight;
  const forRowsMs = Math.max(budgetMs - fixedMs, budgetMs * ROWS_SHARE);
  return Math.max(MIN_ROWS_PER_FLUSH, Math.floor(forRowsMs / perRowMs));
}

/** The slope of cost over rows: least squares, drawn towards what was known as far as the flushes were alike. */
function toRowCostMs(costs: Omit<FlushCosts, 'perRowMs'>, knownMs: number | null): number {
  const rows = costs.rows / costs.weight;
  const costMs = costs.costMs / costs.weight;
  const variance = Math.max(0, costs.rowsSquared / costs.weight - rows * rows);
  const covariance = costs.rowsTimesCost / costs.weight - rows * costMs;
  const knownWeight = (rows * TELLING_SPREAD) ** 2;
  const priorMs = knownMs ?? (ASSUMED_ROW_SHARE * costMs) / rows;
  return (covariance + knownWeight * priorMs) / (variance + knownWeight);
}
