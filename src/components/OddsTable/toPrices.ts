import type { Direction, OddsRow } from '../../hooks/viewTypes.ts';
import { formatPlain, formatSigned } from '../shared/formatNumber.ts';

/** One cell of an odds row, as text. */
export interface PriceText {
  /** Name of the cell; unique in its row. */
  readonly name: string;
  /** Handicap or points; null where a price stands alone. */
  readonly line: string | null;
  /** American odds. */
  readonly odds: string;
  /** Which way it went with this version of the row; null if it did not move. */
  readonly direction: Direction | null;
}

/** The six prices of a row in order of the columns. */
export function toPrices({ moneyline, spread, total, movement }: OddsRow): readonly PriceText[] {
  const cell = (name: string, odds: number | null | undefined, line: string | null): PriceText => ({
    name,
    line,
    odds: formatSigned(odds ?? null),
    direction: movement[name] ?? movement[name.replace('Odds', '')] ?? null,
  });
  return [
    cell('moneylineAway', moneyline?.away, null),
    cell('moneylineHome', moneyline?.home, null),
    cell('spreadAwayOdds', spread?.awayOdds, formatSigned(spread?.away ?? null)),
    cell('spreadHomeOdds', spread?.homeOdds, formatSigned(spread?.home ?? null)),
    cell('totalOverOdds', total?.overOdds, formatPlain(total?.over ?? null)),
    cell('totalUnderOdds', total?.underOdds, formatPlain(total?.under ?? null)),
  ];
}
