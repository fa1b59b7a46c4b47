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
  /**
   * Whether it beats another book's: one that pays less at this line, or no more at a line that is harder to win. If it beats none, there
   * is nothing to choose.
   */
  readonly isBetter: boolean;
}

/** A price that can be had. */
interface Offer extends LinePrice {
  readonly decimal: number;
}

/**
 * What pays most across books. Prices at different lines are different bets, so those at the line most books offer are compared; of
 * lines that equally many offer, the easiest to win. Where a book pays as much or more at a line that is easier still, nobody would take
 * the common one, and the easier one is the best. If that beats no other price, the next line counts, so that a best is found wherever
 * there is anything to choose; the order of the books decides nothing. Null if no book has a price.
 */
export function toBestAtLine(prices: readonly LinePrice[]): BestAtLine | null {
  const offers = prices.filter(isOffer);
  const [first] = offers;
  if (!first) return null;
  // Most games have one line everywhere, and cost no map.
  if (offers.every(({ line }) => line === first.line)) return toBestFrom(first.line, offers);
  const counts = countLines(offers);
  let common: BestAtLine | null = null;
  while (counts.size > 0) {
    const line = takeCommonest(counts);
    const best = toBestFrom(line, offers);
    if (best?.isBetter) return best;
    common ??= best;
  }
  return common;
}

/** Whether a price is worth marking as the best: nothing beats it, and it beats another book's. */
export function isBestAtLine({ line, decimal }: LinePrice, best: BestAtLine | null): boolean {
  return best !== null && best.isBetter && line === best.line && decimal === best.decimal;
}

function isOffer(price: LinePrice): price is Offer {
  return price.decimal !== null;
}

/** What pays most at a line and at those that are easier; of equal ones the easiest. */
function toBestFrom(line: number | null, offers: readonly Offer[]): BestAtLine | null {
  let best: Offer | null = null;
  for (const offer of offers) {
    if (!isNoHarder(offer.line, line)) continue;
    if (!best || offer.decimal > best.decimal || isBeaten(best, offer)) best = offer;
  }
  const found = best;
  if (!found) return null;
  const isBetter = offers.some((offer) => isBeaten(offer, found));
  return { line: found.line, decimal: found.decimal, isBetter };
}

/** Whether nobody would take a price while there is the other: one that pays more, or is easier to win, and is worse in nothing. */
function isBeaten(price: Offer, by: Offer): boolean {
  const isSame = price.line === by.line && price.decimal === by.decimal;
  return !isSame && isNoHarder(by.line, price.line) && by.decimal >= price.decimal;
}

/** What stands alone is no easier than any line, and no harder. */
function isNoHarder(line: number | null, than: number | null): boolean {
  return line === null || than === null ? line === than : line >= than;
}

type LineCounts = Map<number | null, number>;

/** How many books offer each line. */
function countLines(offers: readonly Offer[]): LineCounts {
  const counts: LineCounts = new Map();
  for (const { line } of offers) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Takes out the line most books offer; of equally many the easiest. */
function takeCommonest(counts: LineCounts): number | null {
  let commonest: number | null = null;
  let most = 0;
  for (const [line, count] of counts) {
    const isEasier = (line ?? -Infinity) > (commonest ?? -Infinity);
    if (count < most || (count === most && !isEasier)) continue;
    commonest = line;
    most = count;
  }
  counts.delete(commonest);
  return commonest;
}
