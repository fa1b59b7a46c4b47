/**
 * The bookmaker's margin (overround) over all outcomes of a market: what their probabilities add up to beyond 1. 0.045 means 4.5 %;
 * below 0, backing every outcome in proportion wins for certain. Null for a market of fewer than two outcomes.
 * @param probabilities implied by the prices, one for each outcome
 */
export function toMargin(probabilities: readonly number[]): number | null {
  return isMarket(probabilities) ? sumOf(probabilities) - 1 : null;
}

/**
 * The probabilities without the margin ("no-vig"), each in proportion: they add up to 1. Null for what is no market.
 * @param probabilities implied by the prices, one for each outcome
 */
export function toFairProbabilities(probabilities: readonly number[]): readonly number[] | null {
  if (!isMarket(probabilities)) return null;
  const sum = sumOf(probabilities);
  return probabilities.map((probability) => probability / sum);
}

function isMarket(probabilities: readonly number[]): boolean {
  return (
    probabilities.length >= 2 &&
    probabilities.every((probability) => probability > 0 && probability < 1)
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
