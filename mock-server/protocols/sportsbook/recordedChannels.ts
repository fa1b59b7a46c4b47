import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';

/** Who follows a recorded message of a type; types that are not here go to everybody. */
export const CHANNELS: ReadonlyMap<string, readonly SubscriptionType[]> = new Map([
  ['odds_update', ['odds_updates', 'mlb', 'nba', 'nfl', 'nhl']],
  ['prediction_update', ['predictions']],
  ['analytics_update', ['analytics']],
  ['arbitrage_alert', ['arbitrage']],
  ['system_alert', ['system_alerts']],
] satisfies [string, SubscriptionType[]][]);
