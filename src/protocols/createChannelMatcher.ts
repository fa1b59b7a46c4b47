import type { Entity } from './entities.ts';
import type { Filter, FilterValue, SubscriptionWish } from './filter.ts';
import type { ItemMatcher } from './protocol.ts';

/** Which entities each channel carries. */
export type ChannelEntities = Readonly<Record<string, readonly Entity[]>>;

/**
 * Predicates of a wish where the channel decides: what it carries passes, if every filter that names one of the item's own
 * members asks for its value (a list: for any of them). Other filters are the server's business. A channel nobody knows
 * carries nothing.
 */
export function createChannelMatcher(
  carries: ChannelEntities,
  { channel, filter }: SubscriptionWish,
): ItemMatcher {
  if (!Object.hasOwn(carries, channel)) return {};
  const isWanted = (item: object) => isCovered(item, filter);
  const matcher: { [E in Entity]?: (item: object) => boolean } = {};
  for (const entity of carries[channel] ?? []) matcher[entity] = isWanted;
  return matcher;
}

/** The first channel that carries each entity. */
export function toChannelOf(carries: ChannelEntities): { readonly [E in Entity]?: string } {
  const channelOf: { [E in Entity]?: string } = {};
  for (const [channel, entities] of Object.entries(carries)) {
    for (const entity of entities) channelOf[entity] ??= channel;
  }
  return channelOf;
}

function isCovered(item: object, filter: Filter): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (wanted === undefined || !Object.hasOwn(item, name)) return true;
    const value: unknown = Reflect.get(item, name);
    return toMembers(wanted).some((member) => member === value);
  });
}

function toMembers(wanted: FilterValue): readonly (string | number | boolean)[] {
  return typeof wanted === 'object' ? wanted : [wanted];
}

/** Names an entity may have; the type fails to compile if one is missing. */
const ENTITIES: Readonly<Record<Entity, true>> = {
  odds: true,
  prediction: true,
  arbitrage: true,
  game: true,
  analytics: true,
  portfolio: true,
  nflGame: true,
  cricketMatch: true,
  billiardsTable: true,
  trajectory: true,
};

/** Whether a text names an entity. */
export function isEntityName(name: string): name is Entity {
  return Object.hasOwn(ENTITIES, name);
}
