import type { ListStrings } from '../shared/listStrings.ts';
import { LIST_STRINGS } from '../shared/listStrings.ts';
import type { PriceColumn } from './priceColumns.ts';

/** Texts of `OddsTable`, but for those of the format switch. */
export interface OddsTableStrings
  extends ListStrings, Readonly<Record<PriceColumn['market'] | PriceColumn['side'], string>> {
  readonly game: string;
  readonly book: string;
  /** Between two teams, for screen readers: " at ". */
  readonly at: string;
  /** Where odds name no book. */
  readonly consensus: string;
  /** Said after what is no longer kept up to date. */
  readonly outOfDate: string;
  /** Said after the best price of a game. */
  readonly bestPrice: string;
  readonly waiting: string;
  /** Names what scrolls. */
  readonly scrollable: (caption: string) => string;
  readonly sortBy: string;
  readonly arrival: string;
  readonly start: string;
  /** A price column among what can be sorted by. */
  readonly priceColumn: (market: string, side: string) => string;
  /** Names the button that turns the order round. */
  readonly reverse: (direction: 'ascending' | 'descending') => string;
  /** On the button while prices have moved since the games were sorted. */
  readonly sortAgain: string;
  /** On the same button while the order is right. */
  readonly sorted: string;
}

export const ODDS_TABLE_STRINGS: OddsTableStrings = {
  ...LIST_STRINGS,
  game: 'Game',
  book: 'Book',
  moneyline: 'Moneyline',
  spread: 'Spread',
  total: 'Total',
  away: 'Away',
  home: 'Home',
  over: 'Over',
  under: 'Under',
  at: ' at ',
  consensus: 'Consensus',
  outOfDate: ', out of date',
  bestPrice: ', best price',
  waiting: 'Waiting for odds…',
  scrollable: (caption) => `${caption}, scrollable`,
  sortBy: 'Sort by',
  arrival: 'Arrival',
  start: 'Start time',
  priceColumn: (market, side) => `${market}, ${side.toLowerCase()}`,
  reverse: (direction) =>
    direction === 'ascending' ? 'Ascending, turn round' : 'Descending, turn round',
  sortAgain: 'Sort again',
  sorted: 'In order',
};
