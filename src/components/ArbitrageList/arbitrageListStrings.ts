import { MINUS } from '../shared/formatNumber.ts';
import type { ListStrings } from '../shared/listStrings.ts';
import { LIST_STRINGS } from '../shared/listStrings.ts';

/** Texts of `ArbitrageList`. Amounts come written with two decimals, without a currency. */
export interface ArbitrageListStrings extends ListStrings {
  readonly waiting: string;
  /** Label of the field for the total. */
  readonly totalStake: string;
  /** Under the field while it holds no amount. */
  readonly invalidStake: string;
  /** Above the sides of an opportunity: what each column is. */
  readonly columns: Readonly<Record<'bet' | 'book' | 'odds' | 'stake', string>>;
  /** A stake, for screen readers: "stake 559.86". */
  readonly stake: (amount: string) => string;
  /** Profit for each hundred staked, "3.43 % profit"; a loss has a minus, "−7.63 %". */
  readonly profit: (percent: string) => string;
  /** What is left of the reader's total whoever wins: "+34.32 guaranteed on 1,000.00". */
  readonly guaranteed: (amount: string, total: string) => string;
  /** Where the prices no longer make an arbitrage. */
  readonly lost: (amount: string, total: string) => string;
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
  columns: { bet: 'Bet', book: 'Book', odds: 'Odds', stake: 'Stake' },
  stake: (amount) => `stake ${amount}`,
  profit: (percent) => (percent.startsWith(MINUS) ? `${percent} %` : `${percent} % profit`),
  guaranteed: (amount, total) => `${amount} guaranteed on ${total}`,
  lost: (amount, total) => `${amount} on ${total}, no arbitrage`,
  unknownPrice: 'A price is missing',
  confidence: (level) => `${level} confidence`,
  timeLeft: (clock) => `${clock} left`,
  expired: 'Expired',
};
