/** Every channel the server offers, spelt as on the wire, in its own order. */
export const SUBSCRIPTION_TYPES = [
  'odds_updates',
  'predictions',
  'analytics',
  'arbitrage',
  'portfolio',
  'system_alerts',
  'mlb',
  'nba',
  'nfl',
  'nhl',
  'game_specific',
  'player_specific',
] as const;

/** Name of a channel of the sportsbook protocol. */
export type SubscriptionType = (typeof SUBSCRIPTION_TYPES)[number];

const known: ReadonlySet<string> = new Set(SUBSCRIPTION_TYPES);

/** Whether a text names a channel; upper case does not, as on the original. */
export function isSubscriptionType(text: string): text is SubscriptionType {
  return known.has(text);
}
