import type { Entity } from '../entities.ts';
import type { SubscriptionWish } from '../filter.ts';
import type { ItemMatcher, RoutePivot } from '../protocol.ts';
import { CRICKET_CHANNEL } from './toMatchId.ts';

/** Lets through what is about the match (or one of the matches) of a wish; ids are compared to the letter. */
export function createCricketMatcher(wish: SubscriptionWish): ItemMatcher {
  if (wish.channel !== CRICKET_CHANNEL) return {};
  const wanted = toWanted(wish);
  if (!wanted) return { cricketMatch: () => true };
  const ids = new Set(wanted);
  return { cricketMatch: ({ matchId }) => ids.has(matchId) };
}

/** A match is found by its id. */
export function toCricketPivot(wish: SubscriptionWish, entity: Entity): RoutePivot | null {
  const values = entity === 'cricketMatch' ? toWanted(wish) : null;
  if (!values) return null;
  const decides = wish.channel === CRICKET_CHANNEL;
  return { field: 'matchId', values, ignoresCase: false, decides };
}

function toWanted({ filter }: SubscriptionWish): readonly string[] | null {
  const wanted = filter['matchId'];
  if (wanted === undefined) return null;
  return typeof wanted === 'object' ? wanted.map(String) : [String(wanted)];
}
