import type { Entity } from '../entities.ts';
import type { FilterValue, SubscriptionWish } from '../filter.ts';
import type { RoutePivot } from '../protocol.ts';

/** Fields that a filter of the same name compares as text, for each entity, the most selective first. */
const PIVOTS: { readonly [E in Entity]?: readonly string[] } = {
  odds: ['gameId', 'sportsbook', 'sport'],
  prediction: ['gameId', 'player', 'sport'],
  // An arbitrage passes a book filter with either leg, so its book is no pivot.
  arbitrage: ['gameId', 'sport'],
  game: ['gameId', 'sport'],
  analytics: [],
  portfolio: [],
};

/** Channels whose items pass by their filter alone; the others are a sport, or carry what a filter does not concern. */
const OPEN_CHANNELS: ReadonlySet<string> = new Set(['odds_updates', 'predictions', 'arbitrage']);

/** The most selective field of a sportsbook wish: the first filter that asks for a value of a single text field. */
export function toSportsbookPivot(
  { channel, filter }: SubscriptionWish,
  entity: Entity,
): RoutePivot | null {
  for (const field of PIVOTS[entity] ?? []) {
    const wanted = filter[field];
    if (wanted === undefined) continue;
    return {
      field,
      values: toTexts(wanted),
      // Ids are compared to the letter, names are not (rule of the matcher).
      ignoresCase: field !== 'gameId',
      decides: OPEN_CHANNELS.has(channel) && Object.keys(filter).length === 1,
    };
  }
  return null;
}

function toTexts(wanted: FilterValue): string[] {
  return typeof wanted === 'object' ? wanted.map(String) : [String(wanted)];
}
