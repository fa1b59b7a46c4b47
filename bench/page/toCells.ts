import type { WireOdds } from '../peer.ts';

/** Names of the columns. */
export const COLUMNS = [
  'home',
  'away',
  'book',
  'home price',
  'away price',
  'spread',
  'spread price',
  'total',
  'total price',
  'message',
] as const;

/** The texts of a row as the feed sends it, one a column. */
export function toCells(item: WireOdds): readonly string[] {
  return [
    item.home_team,
    item.away_team,
    item.sportsbook,
    formatSigned(item.moneyline.home),
    formatSigned(item.moneyline.away),
    formatSigned(item.spread.home),
    formatSigned(item.spread.home_odds),
    String(item.total.over),
    formatSigned(item.total.over_odds),
    item.updated_at,
  ];
}

/** American odds and handicaps carry their sign. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
