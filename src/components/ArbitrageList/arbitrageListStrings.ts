import type { ListStrings } from '../shared/listStrings.ts';
import { LIST_STRINGS } from '../shared/listStrings.ts';

/** Texts of `ArbitrageList`. Amounts come written with two decimals, without a currency. */
export interface ArbitrageListStrings extends ListStrings {
  readonly waiting: string;
  /** Label of the field for the total. */
  readonly totalStake: string;
  /** Under the field while it holds no amount. */
  readonly invalidStake: string;
  /** A stake, for screen readers: "stake 559.86". */
  readonly stake: (amount: string) => string;
  /** What is left whoever wins: "+34.32 guaranteed". */
  readonly guaranteed: (amount: string) => string;
  /** Where the prices no longer make an arbitrage. */
  readonly lost: (amount: string) => string;
  /** Where a side has no price to work anything out from. */
  readonly unknownPrice: string;
  readonly confidence: (level: string) => string;
  /** Time left as a clock: "1:05". */
  readonly timeLeft: (clock: string) => string;
  readonly expired: string;
}

export const ARBITRAGE_LIST_STRINGS: ArbitrageListStrings = {
  ...LIST_STRINGS,
  waiting: 'Waiting for arbitrage opportunities…',
  totalStake: 'Total stake',
  invalidStake: 'An amount of 1 or more',
  stake: (amount) => `stake ${amount}`,
  guaranteed: (amount) => `${amount} guaranteed`,
  lost: (amount) => `${amount}, no arbitrage`,
  unknownPrice: 'A price is missing',
  confidence: (level) => `${level} confidence`,
  timeLeft: (clock) => `${clock} left`,
  expired: 'Expired',
};
