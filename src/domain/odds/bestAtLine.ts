/** A book's price for one side of a market. */
export interface LinePrice {
  /**
   * Handicap or points, the more the easier to win: of an over, points with their sign turned. Null where a price stands
   * alone.
   */
  readonly line: number | null;
  /** Decimal odds; null if the book offers none. */
  readonly decimal: number | null;
}

/** The best price of one side across books. */
export interface BestAtLine {
  readonly line: number | null;
  readonly decimal: number;
  /** Whether it beats another book's: at this line, or one that is harder to win. If it beats none, there is nothing to choose. */
  readonly isBetter: boolean;
}

/**
 * What pays most across books. Prices at different lines are different bets, so those at the line most books offer are compared; of
 * lines that equally many offer, the first. Where a book pays as much or more at a line that is easier to win, nobody would take that,
 * and the easier one is the best. Null if no book has a price.
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
  const easier = toEasier(offered, { line, decimal: most });
  return easier ?? { line, decimal: most, isBetter: least < most };
}

/** What beats a price in line and odds at once; of several what pays most, of equal ones the easiest. Null if nothing does. */
function toEasier(
  offered: readonly LinePrice[],
  common: { readonly line: number | null; readonly decimal: number },
): BestAtLine | null {
  let best: { line: number; decimal: number } | null = null;
  for (const { line, decimal } of offered) {
    if (line === null || decimal === null || common.line === null) continue;
    if (line <= common.line || decimal < common.decimal) continue;
    const isBest =
      !best || decimal > best.decimal || (decimal === best.decimal && line > best.line);
    if (isBest) best = { line, decimal };
  }
  return best && { ...best, isBetter: true };
}

/** Whether a price is worth marking as the best: nothing beats it, and it beats another book's. */
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
