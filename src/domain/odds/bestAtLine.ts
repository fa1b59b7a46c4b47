/** A book's price for one side of a market. */
export interface LinePrice {
  /** Handicap or points; null where a price stands alone. */
  readonly line: number | null;
  /** Decimal odds; null if the book offers none. */
  readonly decimal: number | null;
}

/** The best price of one side across books. */
export interface BestAtLine {
  readonly line: number | null;
  readonly decimal: number;
  /** Whether some book pays less at this line: if none does, there is nothing to choose. */
  readonly isBetter: boolean;
}

/**
 * What pays most across books. Prices at different lines are different bets, so only those at the line most books offer are compared; of
 * lines that equally many offer, the first. Null if no book has a price.
 */
export function toBestAtLine(prices: readonly LinePrice[]): BestAtLine | null {
  const offered = prices.filter(({ decimal }) => decimal !== null);
  const [first] = offered;
  if (!first) return null;
  const line = toCommonLine(offered, first.line);
  let most = 0;
  let least = Infinity;
  for (const price of offered) {
    if (price.line !== line || price.decimal === null) continue;
    most = Math.max(most, price.decimal);
    least = Math.min(least, price.decimal);
  }
  return { line, decimal: most, isBetter: least < most };
}

/** Whether a price is worth marking as the best: it pays most at the common line, and another book pays less. */
export function isBestAtLine({ line, decimal }: LinePrice, best: BestAtLine | null): boolean {
  return best !== null && best.isBetter && line === best.line && decimal === best.decimal;
}

/** Most games have one line everywhere, and cost no map. */
function toCommonLine(offered: readonly LinePrice[], first: number | null): number | null {
  if (offered.every(({ line }) => line === first)) return first;
  const counts = new Map<number | null, number>();
  for (const { line } of offered) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = first;
  for (const [line, count] of counts) {
    if (count > (counts.get(common) ?? 0)) common = line;
  }
  return common;
}
