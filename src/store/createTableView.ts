import type { KeyedTable, Unsubscribe } from './keyedTable.ts';

/** Which rows a view has, and in which order. */
export interface TableViewOptions<Row> {
  readonly matches: (row: Row) => boolean;
  /** Order of the keys. @default order of arrival */
  readonly compare?: (left: Row, right: Row) => number;
  /** At most this many keys. @default all */
  readonly limit?: number;
}

/** A filtered, ordered look at a table. Cheap to create; it follows the table only while somebody listens. */
export interface TableView<Row> {
  /** Same array until membership or order changes. */
  readonly getKeys: () => readonly string[];
  /** Same array until one of its rows, or membership or order, changes. */
  readonly getRows: () => readonly Row[];
  /** Calls back when `getKeys` has changed. */
  readonly subscribeKeys: (listener: () => void) => Unsubscribe;
  /** Calls back when `getRows` has changed. */
  readonly subscribeRows: (listener: () => void) => Unsubscribe;
}

const NO_KEYS: readonly string[] = [];

/**
 * Creates a view. Reading it brings it up to date with the table's version, so it is right during a render that
 * comes before any subscription; unchanged results keep their identity.
 */
export function createTableView<Row extends { readonly key: string }>(
  table: KeyedTable<Row>,
  { matches, compare, limit }: TableViewOptions<Row>,
): TableView<Row> {
  let version = -1;
  let keys: readonly string[] = NO_KEYS;
  let rows: readonly Row[] = [];

  const refresh = () => {
    if (version === table.version) return;
    version = table.version;
    const members = table.keys().flatMap((key) => {
      const row = table.get(key);
      return row && matches(row) ? [row] : [];
    });
    if (compare) members.sort(compare);
    if (limit !== undefined && members.length > limit) members.length = limit;
    if (isSameList(members, rows)) return;
    rows = members;
    const nextKeys = members.map(({ key }) => key);
    if (!isSameList(nextKeys, keys)) keys = nextKeys;
  };

  const subscribeTo = (read: () => unknown) => (listener: () => void) => {
    let seen = read();
    return table.subscribe(() => {
      const next = read();
      if (next === seen) return;
      seen = next;
      listener();
    });
  };
  const getKeys = () => {
    refresh();
    return keys;
  };
  const getRows = () => {
    refresh();
    return rows;
  };
  return {
    getKeys,
    getRows,
    subscribeKeys: subscribeTo(getKeys),
    subscribeRows: subscribeTo(getRows),
  };
}

function isSameList<Value>(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}
