import type { Moneyline } from '../../protocols/entities.ts';
import { americanToDecimal, decimalToProbability } from './convertOdds.ts';
import { toMargin } from './margin.ts';

/** A book's American price. */
export interface BookPrice {
  readonly sportsbook: string | null;
  readonly american: number;
}

/** The best that can be had on each side of a game across books. */
export interface BestMoneyline {
  readonly home: BookPrice | null;
  readonly away: BookPrice | null;
  /** Over both best prices; below 0 they are an arbitrage. Null while a side has none. */
  readonly margin: number | null;
}

/**
 * The price that pays most; of equal ones the first. +100 and -100 pay the same, +105 pays more than -105. What is no American price is
 * left out; null if none is left.
 */
export function toBestPrice(prices: readonly BookPrice[]): BookPrice | null {
  let best: BookPrice | null = null;
  let bestDecimal = 1;
  for (const price of prices) {
    const decimal = americanToDecimal(price.american);
    if (decimal === null || decimal <= bestDecimal) continue;
    best = price;
    bestDecimal = decimal;
  }
  return best;
}

/** Best moneyline across the books of one game. */
export function toBestMoneyline(
  books: readonly { readonly sportsbook: string | null; readonly moneyline: Moneyline | null }[],
): BestMoneyline {
  const home = toBestPrice(toPrices(books, 'home'));
  const away = toBestPrice(toPrices(books, 'away'));
  const probabilities = [home, away].flatMap((price) => toProbability(price) ?? []);
  return { home, away, margin: toMargin(probabilities) };
}

function toPrices(
  books: Parameters<typeof toBestMoneyline>[0],
  side: keyof Moneyline,
): BookPrice[] {
  return books.flatMap(({ sportsbook, moneyline }) => {
    const american = moneyline?.[side] ?? null;
    return american === null ? [] : [{ sportsbook, american }];
  });
}

function toProbability(price: BookPrice | null): number | null {
  const decimal = price && americanToDecimal(price.american);
  return decimal === null ? null : decimalToProbability(decimal);
}
