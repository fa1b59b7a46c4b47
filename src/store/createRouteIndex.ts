import type { RoutePivot } from '../protocols/protocol.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';

/** One subscription's claim on the items of an entity. */
export interface Route<Item> {
  readonly key: SubscriptionKey;
  readonly matches: (item: Item) => boolean;
  /** A field that narrows it down; null: every item has to be tried. */
  readonly pivot: RoutePivot | null;
}

/** Finds the routes of an item without trying them all. */
export interface RouteIndex<Item> {
  /** Adds a route; the returned function takes it out again. */
  add(route: Route<Item>): () => void;
  /** Keys of the routes that match, each once, in no particular order. The list is used again by the next call. */
  keysFor(item: Item): readonly SubscriptionKey[];
  isWanted(item: Item): boolean;
}

type Bucket<Item> = Set<Route<Item>>;

/**
 * Creates an index: routes with a pivot lie in a bucket per value of its field, so an item costs a look-up per
 * field in use and the routes of its own buckets, however many others there are. Routes without one (thresholds,
 * no filter at all) are tried for every item.
 */
export function createRouteIndex<Item extends object>(): RouteIndex<Item> {
  const always: Bucket<Item> = new Set();
  const byField = new Map<string, Map<string, Bucket<Item>>>();

  const bucketsOf = (route: Route<Item>): Bucket<Item>[] => {
    if (!route.pivot) return [always];
    const { field, values } = route.pivot;
    const buckets = getOrCreate(byField, field, () => new Map<string, Bucket<Item>>());
    return values.map((value) =>
      getOrCreate(buckets, value.toLowerCase(), () => new Set<Route<Item>>()),
    );
  };

  const dropEmptyBuckets = (pivot: RoutePivot | null) => {
    const buckets = pivot && byField.get(pivot.field);
    for (const value of pivot?.values ?? []) {
      if (buckets?.get(value.toLowerCase())?.size === 0) buckets.delete(value.toLowerCase());
    }
  };

  /** The answer of `keysFor`: one list for all, because there is one answer per message. */
  const found: SubscriptionKey[] = [];
  const collect = (bucket: Bucket<Item>, item: Item) => {
    for (const { key, matches } of bucket) if (matches(item)) found.push(key);
  };
  const isMatched = (bucket: Bucket<Item>, item: Item) => {
    for (const { matches } of bucket) if (matches(item)) return true;
    return false;
  };

  return {
    add(route) {
      for (const bucket of bucketsOf(route)) bucket.add(route);
      return () => {
        for (const bucket of bucketsOf(route)) bucket.delete(route);
        dropEmptyBuckets(route.pivot);
      };
    },
    keysFor(item) {
      found.length = 0;
      collect(always, item);
      for (const [field, buckets] of byField) {
        const bucket = buckets.get(textOf(item, field));
        if (bucket) collect(bucket, item);
      }
      return found;
    },
    isWanted(item) {
      if (isMatched(always, item)) return true;
      for (const [field, buckets] of byField) {
        const bucket = buckets.get(textOf(item, field));
        if (bucket && isMatched(bucket, item)) return true;
      }
      return false;
    },
  };
}

/** A field's text in lower case: `pivotOf` promises that its field ignores case or is exact, and `matches` decides. */
function textOf(item: object, field: string): string {
  const value: unknown = Reflect.get(item, field);
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function getOrCreate<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
