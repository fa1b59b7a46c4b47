/*
 * The four ways to write one price. American: what 100 staked win (+150), or what has to be staked to win 100 (-140). Decimal: what comes
 * back per unit staked, the stake included (2.5). Fractional: what is won per unit staked (3/2). Probability: the chance at which the
 * price would be fair (0.4). Nothing is rounded here; what is no price gives null.
 */

/** What is won per unit staked: 3/2. */
export interface FractionalOdds {
  readonly numerator: number;
  readonly denominator: number;
}

/** Smallest American price, either way: +100 and -100 are the same, even money. */
const EVEN = 100;
/** Bookmakers' fractions have small denominators. */
const DEFAULT_MAX_DENOMINATOR = 100;
/** All of them are tried, so there has to be an end. */
const LARGEST_DENOMINATOR = 10_000;

/** Decimal odds of an American price; null between -100 and +100, where there are none. */
export function americanToDecimal(american: number): number | null {
  if (!Number.isFinite(american) || Math.abs(american) < EVEN) return null;
  return asDecimal(american > 0 ? 1 + american / EVEN : 1 + EVEN / -american);
}

/** American price of decimal odds: +100 for even money. Null for 1 and less, where nothing is to be won. */
export function decimalToAmerican(decimal: number): number | null {
  if (!isDecimal(decimal)) return null;
  const american = decimal >= 2 ? (decimal - 1) * EVEN : -EVEN / (decimal - 1);
  return Number.isFinite(american) ? american : null;
}

/** Chance at which decimal odds are fair, above 0 and below 1. */
export function decimalToProbability(decimal: number): number | null {
  return isDecimal(decimal) ? 1 / decimal : null;
}

/** Fair decimal odds of a chance above 0 and below 1. */
export function probabilityToDecimal(probability: number): number | null {
  return probability > 0 && probability < 1 ? asDecimal(1 / probability) : null;
}

/** Chance at which an American price is fair: 0.5 for even money. The chances of all outcomes add up to more than 1, see `toMargin`. */
export function americanToProbability(american: number): number | null {
  const decimal = americanToDecimal(american);
  return decimal === null ? null : 1 / decimal;
}

/** Fair American price of a chance above 0 and below 1: +100 at one half. */
export function probabilityToAmerican(probability: number): number | null {
  const decimal = probabilityToDecimal(probability);
  return decimal === null ? null : decimalToAmerican(decimal);
}

/** Exact fraction of an American price in whole numbers, in lowest terms: 3/2 of +150, 10/11 of -110, 1/1 of even money. */
export function americanToFraction(american: number): FractionalOdds | null {
  if (!Number.isSafeInteger(american) || Math.abs(american) < EVEN) return null;
  return american > 0 ? reduce(american, EVEN) : reduce(EVEN, -american);
}

/**
 * The fraction closest to decimal odds: 10/11 of 1.909.
 * @param maxDenominator at most 10,000; @default 100
 */
export function decimalToFraction(
  decimal: number,
  maxDenominator: number = DEFAULT_MAX_DENOMINATOR,
): FractionalOdds | null {
  if (!isDecimal(decimal) || maxDenominator < 1) return null;
  const profit = decimal - 1;
  const largest = Math.min(maxDenominator, LARGEST_DENOMINATOR);
  let best: FractionalOdds = { numerator: Math.round(profit), denominator: 1 };
  for (let denominator = 2; denominator <= largest; denominator += 1) {
    const numerator = Math.round(profit * denominator);
    const candidate = { numerator, denominator };
    // Strictly closer, so that of equal fractions the one in lowest terms stays.
    if (distance(candidate, profit) < distance(best, profit)) best = candidate;
  }
  return best.numerator > 0 ? best : null;
}

/** Decimal odds of a fraction of two numbers above 0. */
export function fractionToDecimal({ numerator, denominator }: FractionalOdds): number | null {
  if (!(numerator > 0) || !(denominator > 0)) return null;
  return asDecimal(1 + numerator / denominator);
}

function isDecimal(decimal: number): boolean {
  return Number.isFinite(decimal) && decimal > 1;
}

/** Prices may be too long or too short for a number. */
function asDecimal(value: number): number | null {
  return isDecimal(value) ? value : null;
}

function distance({ numerator, denominator }: FractionalOdds, profit: number): number {
  return Math.abs(numerator / denominator - profit);
}

function reduce(numerator: number, denominator: number): FractionalOdds {
  const divisor = greatestDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}
