import type { OddsRow } from '../../hooks/viewTypes.ts';
import { formatPlain, formatSigned } from '../shared/formatNumber.ts';

/** One of the price columns: what its cell shows of a row, as text. */
export interface PriceColumn {
  /** Unique among the columns. */
  readonly name: string;
  /** Handicap or points; null where a price stands alone. */
  readonly line: ((row: OddsRow) => string) | null;
  /** American odds. */
  readonly odds: (row: OddsRow) => string;
  /** The numbers whose movement marks the price; of several that moved at once the first counts. */
  readonly cells: readonly string[];
}

/** The six prices in order of the columns. */
export const PRICE_COLUMNS: readonly PriceColumn[] = [
  {
    name: 'moneylineAway',
    line: null,
    odds: ({ moneyline }) => formatSigned(moneyline?.away ?? null),
    cells: ['moneylineAway'],
  },
  {
    name: 'moneylineHome',
    line: null,
    odds: ({ moneyline }) => formatSigned(moneyline?.home ?? null),
    cells: ['moneylineHome'],
  },
  {
    name: 'spreadAway',
    line: ({ spread }) => formatSigned(spread?.away ?? null),
    odds: ({ spread }) => formatSigned(spread?.awayOdds ?? null),
    cells: ['spreadAwayOdds', 'spreadAway'],
  },
  {
    name: 'spreadHome',
    line: ({ spread }) => formatSigned(spread?.home ?? null),
    odds: ({ spread }) => formatSigned(spread?.homeOdds ?? null),
    cells: ['spreadHomeOdds', 'spreadHome'],
  },
  {
    name: 'totalOver',
    line: ({ total }) => formatPlain(total?.over ?? null),
    odds: ({ total }) => formatSigned(total?.overOdds ?? null),
    cells: ['totalOverOdds', 'totalOver'],
  },
  {
    name: 'totalUnder',
    line: ({ total }) => formatPlain(total?.under ?? null),
    odds: ({ total }) => formatSigned(total?.underOdds ?? null),
    cells: ['totalUnderOdds', 'totalUnder'],
  },
];
