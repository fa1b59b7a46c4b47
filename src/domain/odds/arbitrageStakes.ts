import { americanToDecimal } from './convertOdds.ts';

/** How to divide a total over the outcomes of a market so that each pays the same. */
export interface ArbitrageStakes {
  /** One for each price, in whole hundredths; together exactly the total. */
  readonly stakes: readonly number[];
  /** What is left whatever happens; below 0 if the prices are no arbitrage. */
  readonly profit: number;
  /** The same in percent of the total. */
  readonly profitPercent: number;
}

const HUNDREDTHS = 100;

/**
 * Stakes in proportion to what the prices imply, so that the least that comes back is as much as it can be. Stakes are rounded to hundredths, as
 * books take them, and the profit is what the rounded ones earn. Null if a price or the total is none, or there are fewer than two prices.
 * @param americans one price for each outcome; all outcomes there are
 */
export function toArbitrageStakes(
  americans: readonly (number | null)[],
  total: number,
): ArbitrageStakes | null {
  const decimals = americans.flatMap((american) =>
    american === null ? [] : (americanToDecimal(american) ?? []),
  );
  const units = Math.round(total * HUNDREDTHS);
  const isDivisible = Number.isSafeInteger(units) && units >= decimals.length;
  if (decimals.length < 2 || decimals.length < americans.length || !isDivisible) return null;
  const stakes = divide(units, decimals);
  const paid = stakes.map((stake, at) => stake * (decimals[at] ?? 0));
  const profit = (Math.min(...paid) - units) / HUNDREDTHS;
  return {
    stakes: stakes.map((stake) => stake / HUNDREDTHS),
    profit,
    profitPercent: (profit * HUNDREDTHS * 100) / units,
  };
}

/** Whole units in proportion to 1/decimal; what rounding leaves goes, one by one, to the outcome that would pay least. */
function divide(units: number, decimals: readonly number[]): readonly number[] {
  const sum = decimals.reduce((total, decimal) => total + 1 / decimal, 0);
  const stakes = decimals.map((decimal) => Math.floor(units / decimal / sum));
  let left = units - stakes.reduce((total, stake) => total + stake, 0);
  while (left > 0) {
    const poorest = indexOfLeast(stakes.map((stake, at) => stake * (decimals[at] ?? 0)));
    stakes[poorest] = (stakes[poorest] ?? 0) + 1;
    left -= 1;
  }
  return stakes;
}

function indexOfLeast(values: readonly number[]): number {
  return values.reduce((least, value, at) => (value < (values[least] ?? 0) ? at : least), 0);
}
