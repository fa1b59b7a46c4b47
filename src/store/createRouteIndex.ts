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
  /** Keys of the routes that match, each once, in no particular order. */
  keysFor(item: Item): readonly SubscriptionKey[];
  isWanted(item: Item): boolean;
}

/** A route as it is looked at: nothing that an item does not need. */
interface Candidate<Item> {
  /** Null: whoever finds it has a match. */
  readonly matches: Route<Item>['matches'] | null;
  /** Its key, as the answer to an item that nobody else wants. */
  readonly keys: readonly [SubscriptionKey];
}

/** Who wants an item, while they are looked for. */
interface Found {
  only: readonly [SubscriptionKey] | null;
  several: SubscriptionKey[] | null;
}

/** Routes that may match; a list, because it is walked for every item and changes with every subscription only. */
type Bucket<Item> = Candidate<Item>[];

/** The routes that a field narrows down. */
interface FieldIndex<Item> {
  readonly field: string;
  readonly ignoresCase: boolean;
  readonly buckets: Map<string, Bucket<Item>>;
}

/**
 * Creates an index: routes with a pivot lie in a bucket per value of its field, so an item costs a look-up per
 * field in use and the routes of its own buckets, however many others there are. Routes without one (thresholds,
 * no filter at all) are tried for every item.
 */
export function createRouteIndex<Item extends object>(): RouteIndex<Item> {
  const always: Bucket<Item> = [];
  const fields: FieldIndex<Item>[] = [];

  const found: Found = { only: null, several: null };

  const fieldOf = ({ field, ignoresCase }: RoutePivot): FieldIndex<Item> => {
    const known = fields.find(
      (index) => index.field === field && index.ignoresCase === ignoresCase,
    );
    if (known) return known;
    const index = { field, ignoresCase, buckets: new Map<string, Bucket<Item>>() };
    fields.push(index);
    return index;
  };

  const addTo = (pivot: RoutePivot, route: Candidate<Item>) => {
    const { buckets, ignoresCase } = fieldOf(pivot);
    for (const value of toNames(pivot, ignoresCase)) {
      const bucket = buckets.get(value);
      if (bucket) bucket.push(route);
      else buckets.set(value, [route]);
    }
  };

  const removeFrom = (pivot: RoutePivot, route: Candidate<Item>) => {
    const { buckets, ignoresCase } = fieldOf(pivot);
    for (const value of toNames(pivot, ignoresCase)) {
      const bucket = buckets.get(value) ?? [];
      remove(bucket, route);
      if (bucket.length === 0) buckets.delete(value);
    }
  };

  return {
    add({ key, matches, pivot }) {
      const route: Candidate<Item> = { keys: [key], matches: pivot?.decides ? null : matches };
      if (pivot) addTo(pivot, route);
      else always.push(route);
      return () => {
        if (pivot) removeFrom(pivot, route);
        else remove(always, route);
      };
    },
    keysFor(item) {
      found.only = null;
      found.several = null;
      collect(always, item, found);
      for (const index of fields) collect(bucketOf(index, item), item, found);
      return found.several ?? found.only ?? NOBODY;
    },
    isWanted: (item) =>
      isMatched(always, item) || fields.some((index) => isMatched(bucketOf(index, item), item)),
  };
}

const NOBODY: readonly never[] = [];

function bucketOf<Item extends object>(
  { field, ignoresCase, buckets }: FieldIndex<Item>,
  item: Item,
): readonly Candidate<Item>[] {
  const value: unknown = Reflect.get(item, field);
  if (typeof value !== 'string') return NOBODY;
  return buckets.get(ignoresCase ? value.toLowerCase() : value) ?? NOBODY;
}

/** Adds what matches among `routes` to `found`. A list of its own is made only where there are several. */
function collect<Item>(routes: readonly Candidate<Item>[], item: Item, found: Found): void {
  for (const { keys, matches } of routes) {
    if (matches !== null && !matches(item)) continue;
    if (found.several) found.several.push(keys[0]);
    else if (found.only) found.several = [found.only[0], keys[0]];
    else found.only = keys;
  }
}

function isMatched<Item>(routes: readonly Candidate<Item>[], item: Item): boolean {
  return routes.some(({ matches }) => matches === null || matches(item));
}

/** Each value once, in the spelling that items are looked up by. */
function toNames({ values }: RoutePivot, ignoresCase: boolean): ReadonlySet<string> {
  return new Set(ignoresCase ? values.map((value) => value.toLowerCase()) : values);
}

function remove<Value>(list: Value[], value: Value): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}
