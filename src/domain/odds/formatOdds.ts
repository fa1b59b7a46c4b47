import { assertNever } from '../../lib/assertNever.ts';
import type { FractionalOdds } from './convertOdds.ts';
import { americanToDecimal, americanToFraction, decimalToFraction } from './convertOdds.ts';
import type { OddsFormat } from './oddsFormat.ts';

const MINUS = '−';
/** Beyond it a fraction is as hard to read as it is exact: 1103/100 is written 11/1. */
const LONGEST_PART = 999;
/** Of a fraction that is rounded: the smaller of its two numbers. */
const LARGEST_ROUNDED_PART = 8;
/** Prices this short differ in the third place: 1.004 is not 1.00, which would win nothing. */
const SHORT_DECIMAL = 1.1;
const LONG_DECIMAL = 1_000;

/**
 * An American price as people who think in `format` write it, at most seven characters for any price from -99900 to +99900: "+150", "2.50", "3/2",
 * "40.0 %". Null for what is no price.
 */
export function formatOdds(american: number | null, format: OddsFormat): string | null {
  const decimal = american === null ? null : americanToDecimal(american);
  if (american === null || decimal === null) return null;
  switch (format) {
    case 'american':
      return `${american > 0 ? '+' : MINUS}${Math.round(Math.abs(american) * 100) / 100}`;
    case 'decimal':
      return decimal.toFixed(placesOf(decimal));
    case 'fractional':
      return toFractionText(american, decimal);
    case 'probability':
      return toPercentText(1 / decimal);
    default:
      return assertNever(format);
  }
}

function placesOf(decimal: number): number {
  if (decimal < SHORT_DECIMAL) return 3;
  return decimal < LONG_DECIMAL ? 2 : 0;
}

function toFractionText(american: number, decimal: number): string {
  const exact = americanToFraction(american) ?? decimalToFraction(decimal);
  const fraction = exact && isShort(exact) ? exact : toRounded(decimal - 1);
  return fraction ? `${fraction.numerator}/${fraction.denominator}` : '';
}

function isShort({ numerator, denominator }: FractionalOdds): boolean {
  return Math.max(numerator, denominator) <= LONGEST_PART;
}

/** The nearest fraction one of whose numbers is small: of long prices the denominator, of short ones the numerator. */
function toRounded(profit: number): FractionalOdds | null {
  if (profit >= 1) return decimalToFraction(1 + profit, LARGEST_ROUNDED_PART);
  const turned = decimalToFraction(1 + 1 / profit, LARGEST_ROUNDED_PART);
  return turned && { numerator: turned.denominator, denominator: turned.numerator };
}

/** Never 0 and never 100: no price says that something is certain. */
function toPercentText(probability: number): string {
  return `${Math.min(99.9, Math.max(0.1, probability * 100)).toFixed(1)} %`;
}
