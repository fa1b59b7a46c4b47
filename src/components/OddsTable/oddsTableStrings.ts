import type { ListStrings } from '../shared/listStrings.ts';
import { LIST_STRINGS } from '../shared/listStrings.ts';
import type { PriceColumn } from './priceColumns.ts';

/** Texts of `OddsTable`, but for those of the format switch. */
export interface OddsTableStrings
  extends ListStrings, Readonly<Record<PriceColumn['market'] | PriceColumn['side'], string>> {
  readonly game: string;
  /** Beside the title: how much is in the table. */
  readonly games: (count: number) => string;
  readonly book: string;
  /** Between two teams, for screen readers: " at ". */
  readonly at: string;
  /** Where odds name no book. */
  readonly consensus: string;
  /** Said after what is no longer kept up to date. */
  readonly outOfDate: string;
  /** Said after the best price of a game, for screen readers. */
  readonly bestPrice: string;
  /** Beside a star above the prices: what the star means, in few words. */
  readonly bestPriceLegend: string;
  /** Tooltip of a best price and of that legend: best of what. */
  readonly bestPriceHint: string;
  readonly waiting: string;
  /** Names what scrolls. */
  readonly scrollable: (caption: string) => string;
  readonly sortBy: string;
  readonly arrival: string;
  readonly start: string;
  /** A price column among what games can be sorted by: each by its best price there. */
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
  games: (count) => (count === 1 ? '1 game' : `${count} games`),
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
  bestPriceLegend: 'Best price, usual or easier line',
  bestPriceHint:
    'Pays most at the line most books offer, or no less at an easier one; at the next line where that leaves nothing to choose; prices that are out of date do not count',
  waiting: 'Waiting for odds…',
  scrollable: (caption) => `${caption}, scrollable`,
  sortBy: 'Sort by',
  arrival: 'When added',
  start: 'Start time',
  priceColumn: (market, side) => `Best ${market.toLowerCase()}, ${side.toLowerCase()}`,
  reverse: (direction) =>
    direction === 'ascending'
      ? 'Ascending, switch to descending'
      : 'Descending, switch to ascending',
  sortAgain: 'Sort again',
  sorted: 'Sorted',
};
