/** American odds of a chance: negative for favourites, and never between -100 and +100. */
export function toAmericanOdds(probability: number): number {
  const bounded = Math.min(0.985, Math.max(0.015, probability));
  const raw = bounded >= 0.5 ? (-100 * bounded) / (1 - bounded) : (100 * (1 - bounded)) / bounded;
  return roundPrice(raw);
}

/** Money back per unit staked. */
export function toDecimalOdds(american: number): number {
  return american > 0 ? 1 + american / 100 : 1 + 100 / -american;
}

/** Books quote long prices in coarser steps. */
function roundPrice(american: number): number {
  const size = Math.abs(american);
  const step = size < 200 ? 1 : size < 500 ? 5 : 25;
  return Math.sign(american) * Math.round(size / step) * step;
}
