import { stableKey } from '../lib/stableKey.ts';

/** A value a subscription may be narrowed by; a list means "any of these". */
export type FilterValue = string | number | boolean | readonly (string | number | boolean)[];

/** Narrowing parameters of a subscription, camelCase: `{ sport: 'NBA', minProfit: 2.5 }`. */
export type Filter = Readonly<Record<string, FilterValue | undefined>>;

/** What somebody wants to follow: a channel of the protocol, narrowed by a filter (empty: everything). */
export interface SubscriptionWish {
  readonly channel: string;
  readonly filter: Filter;
}

/** Canonical text of a wish; equal for wishes that mean the same, whatever the order of keys or list members. */
export type SubscriptionKey = string & { readonly __brand: 'SubscriptionKey' };

/** Canonical key of a wish: keys sorted, list members sorted, `undefined` dropped. Scalars keep their type. */
export function toSubscriptionKey(wish: SubscriptionWish): SubscriptionKey {
  const filter = Object.fromEntries(
    Object.entries(wish.filter).map(([name, value]) => [name, sortMembers(value)]),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes the brand
  return `${wish.channel}?${stableKey(filter)}` as SubscriptionKey;
}

function sortMembers(value: FilterValue | undefined): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((member) => ({ member, text: stableKey(member) }))
    .toSorted((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
    .map(({ member }) => member);
}
