import type { Entity } from '../entities.ts';
import type { FilterValue, SubscriptionWish } from '../filter.ts';
import type { RoutePivot } from '../protocol.ts';

/** Fields that a filter of the same name compares as text, for each entity, the most selective first. */
const PIVOTS: { readonly [E in Entity]: readonly string[] } = {
  odds: ['gameId', 'sportsbook', 'sport'],
  prediction: ['gameId', 'player', 'sport'],
  // An arbitrage passes a book filter with either leg, so its book is no pivot.
  arbitrage: ['gameId', 'sport'],
  game: ['gameId', 'sport'],
  analytics: [],
  portfolio: [],
};

/** The most selective field of a sportsbook wish: the first filter that asks for a value of a single text field. */
export function toSportsbookPivot({ filter }: SubscriptionWish, entity: Entity): RoutePivot | null {
  for (const field of PIVOTS[entity]) {
    const wanted = filter[field];
    if (wanted !== undefined) return { field, values: toTexts(wanted) };
  }
  return null;
}

function toTexts(wanted: FilterValue): string[] {
  return typeof wanted === 'object' ? wanted.map(String) : [String(wanted)];
}
