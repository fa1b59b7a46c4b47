import { formatOdds } from '../../hooks/oddsMath.ts';
import type { OddsFormat, OddsRow } from '../../hooks/viewTypes.ts';
import { formatPlain, formatSigned, NO_NUMBER } from '../shared/formatNumber.ts';

/** Names of the price columns. */
export type PriceColumnName =
  'moneylineAway' | 'moneylineHome' | 'spreadAway' | 'spreadHome' | 'totalOver' | 'totalUnder';

type RowText = (row: OddsRow) => string;

/** One of the price columns: what it reads of a row, and what its cell shows of it. */
export interface PriceColumn {
  readonly name: PriceColumnName;
  readonly market: 'moneyline' | 'spread' | 'total';
  readonly side: 'away' | 'home' | 'over' | 'under';
  /** Handicap or points; null where a price stands alone. */
  readonly readLine: ((row: OddsRow) => number | null) | null;
  /** Which line is easier to win: of an over the lower one. */
  readonly easierLine: 'higher' | 'lower';
  /** American odds. */
  readonly readOdds: (row: OddsRow) => number | null;
  /** Text of the line; null where there is none. */
  readonly line: RowText | null;
  /** Text of the price in each format: constants, so that a cell's text is written anew only when its format changes. */
  readonly odds: Readonly<Record<OddsFormat, RowText>>;
  /** The numbers whose movement marks the price, its own first; of several that moved at once the first counts. */
  readonly cells: readonly [price: string, ...others: string[]];
}

type Read = (row: OddsRow) => number | null;
type Facts = Pick<PriceColumn, 'name' | 'market' | 'side' | 'readOdds'>;

/** The six prices in order of the columns. */
export const PRICE_COLUMNS: readonly PriceColumn[] = [
  toColumn({
    name: 'moneylineAway',
    market: 'moneyline',
    side: 'away',
    readOdds: ({ moneyline }) => moneyline?.away ?? null,
  }),
  toColumn({
    name: 'moneylineHome',
    market: 'moneyline',
    side: 'home',
    readOdds: ({ moneyline }) => moneyline?.home ?? null,
  }),
  toColumn(
    {
      name: 'spreadAway',
      market: 'spread',
      side: 'away',
      readOdds: ({ spread }) => spread?.awayOdds ?? null,
    },
    { readLine: ({ spread }) => spread?.away ?? null, format: formatSigned },
  ),
  toColumn(
    {
      name: 'spreadHome',
      market: 'spread',
      side: 'home',
      readOdds: ({ spread }) => spread?.homeOdds ?? null,
    },
    { readLine: ({ spread }) => spread?.home ?? null, format: formatSigned },
  ),
  toColumn(
    {
      name: 'totalOver',
      market: 'total',
      side: 'over',
      readOdds: ({ total }) => total?.overOdds ?? null,
    },
    { readLine: ({ total }) => total?.over ?? null, format: formatPlain },
  ),
  toColumn(
    {
      name: 'totalUnder',
      market: 'total',
      side: 'under',
      readOdds: ({ total }) => total?.underOdds ?? null,
    },
    { readLine: ({ total }) => total?.under ?? null, format: formatPlain },
  ),
];

function toColumn(
  facts: Facts,
  line?: { readonly readLine: Read; readonly format: (value: number | null) => string },
): PriceColumn {
  const { name, readOdds } = facts;
  return {
    ...facts,
    readLine: line?.readLine ?? null,
    easierLine: facts.side === 'over' ? 'lower' : 'higher',
    line: line ? (row) => line.format(line.readLine(row)) : null,
    odds: toTexts(readOdds),
    cells: line ? [`${name}Odds`, name] : [name],
  };
}

function toTexts(readOdds: Read): PriceColumn['odds'] {
  const toText =
    (format: OddsFormat): RowText =>
    (row) =>
      formatOdds(readOdds(row), format) ?? NO_NUMBER;
  return {
    american: toText('american'),
    decimal: toText('decimal'),
    fractional: toText('fractional'),
    probability: toText('probability'),
  };
}
