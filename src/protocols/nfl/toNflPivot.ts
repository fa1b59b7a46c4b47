import type { Entity } from '../entities.ts';
import type { SubscriptionWish } from '../filter.ts';
import type { RoutePivot } from '../protocol.ts';
import { toNflChannel } from './nflChannel.ts';

/** Filters that ask for the game only; any other makes a wish more than that. */
const GAME_ONLY: ReadonlySet<string> = new Set(['gameId']);

/** The game is what a wish is found by, where it names any. */
export function toNflPivot(wish: SubscriptionWish, entity: Entity): RoutePivot | null {
  const { topic, gameIds } = toNflChannel(wish);
  if (topic === null || gameIds === null) return null;
  // The read model is told apart by game only, whatever else the wish asks for.
  const decides =
    entity === 'nflGame' || Object.keys(wish.filter).every((name) => GAME_ONLY.has(name));
  return { field: 'gameId', values: gameIds, ignoresCase: false, decides };
}
