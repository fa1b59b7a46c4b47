import type { RoutePivot } from '../protocols/protocol.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';

/** One subscription's claim on the items of an entity. */
export interface Route<Item> {
  readonly key: SubscriptionKey;
  readonly matches: (item: Item) => boolean;
  /** A field that narrows it down; null: every item has to be tried. */
  readonly pivot: RoutePivot | null;
}

/** What a row remembers of the routes of its items; it is the index that writes it. */
export interface RouteMemory {
  /** Keys of those that a pivot finds; null: they have to be looked up for each item. */
  routes: readonly SubscriptionKey[] | null;
  /** The version of the index they are of; -1: none. */
  routesVersion: number;
}

/** Finds the routes of an item without trying them all. */
export interface RouteIndex<Item> {
  /** Adds a route; the returned function takes it out again. */
  add(route: Route<Item>): () => void;
  /**
   * Keys of the routes that match, each once, in no particular order.
   * @param memory of the item's row, if there is one: most routes are found there without a look-up
   */
  keysFor(item: Item, memory?: RouteMemory | null): readonly SubscriptionKey[];
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
 *
 * Where all of an item's buckets are decided by what its row's key is made of, its row can remember what they gave: among
 * ten thousand buckets each look-up fetches far memory, and the row is at hand anyway.
 * @param keyFields fields in which all items of a row say the same. @default none are known, and nothing is remembered
 */
export function createRouteIndex<Item extends object>(
  keyFields: readonly string[] = [],
): RouteIndex<Item> {
  const always: Bucket<Item> = [];
  const fields: FieldIndex<Item>[] = [];
  /** Grows with every change, so that what was remembered before it counts no more. */
  let version = 0;
  /** All items of a row lie in the same buckets. */
  let areRowsAlike = true;

  const found: Found = { only: null, several: null };

  const changed = () => {
    version += 1;
    areRowsAlike = fields.every(
      ({ field, buckets }) => buckets.size === 0 || keyFields.includes(field),
    );
  };

  const recall = (item: Item, memory: RouteMemory): readonly SubscriptionKey[] | null => {
    if (!areRowsAlike) return null;
    if (memory.routesVersion !== version) {
      memory.routes = decide(fields, item);
      memory.routesVersion = version;
    }
    return memory.routes;
  };

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
      changed();
      return () => {
        if (pivot) removeFrom(pivot, route);
        else remove(always, route);
        changed();
      };
    },
    keysFor(item, memory) {
      const recalled = memory ? recall(item, memory) : null;
      if (recalled && always.length === 0) return recalled;
      found.only = null;
      found.several = null;
      collect(always, item, found);
      if (!recalled) for (const index of fields) collect(bucketOf(index, item), item, found);
      const keys = found.several ?? found.only ?? NOBODY;
      return recalled ? join(keys, recalled) : keys;
    },
    isWanted: (item) =>
      isMatched(always, item) || fields.some((index) => isMatched(bucketOf(index, item), item)),
  };
}

const NOBODY: readonly never[] = [];

/** An item of so many subscriptions costs more than their look-up. */
const MAX_REMEMBERED = 32;

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

/** What the buckets of an item give, if all of it is certain, and not too much to be remembered row by row. */
function decide<Item extends object>(
  fields: readonly FieldIndex<Item>[],
  item: Item,
): readonly SubscriptionKey[] | null {
  let decided: readonly SubscriptionKey[] = NOBODY;
  for (const index of fields) {
    for (const { keys, matches } of bucketOf(index, item)) {
      if (matches !== null || decided.length === MAX_REMEMBERED) return null;
      // The usual one is nobody's copy.
      decided = join(decided, keys);
    }
  }
  return decided;
}

function join<Value>(left: readonly Value[], right: readonly Value[]): readonly Value[] {
  if (left.length === 0) return right;
  return right.length === 0 ? left : left.concat(right);
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
