import type { SubscriptionType } from './wire/subscriptionTypes.ts';

/** A channel of the sportsbook protocol. */
export type SportsbookChannel = SubscriptionType;

/** A league; the four the original knows are offered by autocompletion. Case does not matter. */
export type Sport = 'MLB' | 'NBA' | 'NFL' | 'NHL' | (string & {});

/** One value, or a list that means any of them (an empty list: none). */
export type OneOrMany<Value> = Value | readonly Value[];

/** What odds may be narrowed by. A consensus row, which names no book, passes no `sportsbook` filter. */
export type OddsFilter = {
  readonly sport?: OneOrMany<Sport> | undefined;
  readonly sportsbook?: OneOrMany<string> | undefined;
  readonly gameId?: OneOrMany<string> | undefined;
  /** Home or away team. */
  readonly team?: OneOrMany<string> | undefined;
};

/** What predictions may be narrowed by. */
export type PredictionFilter = {
  readonly sport?: OneOrMany<Sport> | undefined;
  readonly gameId?: OneOrMany<string> | undefined;
  readonly player?: OneOrMany<string> | undefined;
  readonly predictionType?: OneOrMany<string> | undefined;
};

/** What arbitrage opportunities may be narrowed by. */
export type ArbitrageFilter = {
  readonly sport?: OneOrMany<Sport> | undefined;
  /** Percent; opportunities at or above it pass. */
  readonly minProfit?: number | undefined;
  /** Either leg's book. */
  readonly sportsbook?: OneOrMany<string> | undefined;
  readonly gameId?: OneOrMany<string> | undefined;
};
