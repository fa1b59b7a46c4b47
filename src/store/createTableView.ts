import { createEmitter } from '../lib/createEmitter.ts';
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

/**
 * Creates a view. Reading it brings it up to date with the table's version, so it is right during a render that
 * comes before any subscription; unchanged results keep their identity. While somebody listens, a flush costs what
 * it changed, not what the table holds.
 */
export function createTableView<Row extends { readonly key: string }>(
  table: KeyedTable<Row>,
  options: TableViewOptions<Row>,
): TableView<Row> {
  return new View(table, options);
}

class View<Row extends { readonly key: string }> implements TableView<Row> {
  readonly #table: KeyedTable<Row>;
  readonly #options: TableViewOptions<Row>;
  /** The table's version this view has taken in. */
  #version = -1;
  /** Every key that matches, the ones beyond the limit too. */
  #matching: ReadonlySet<string> = new Set();
  #keys: readonly string[] = [];
  #rows: readonly Row[] = [];
  /** Grows when rows change; `#rows` is made anew only for who asks. */
  #rowsVersion = 0;
  #builtRowsVersion = 0;
  /** What the listeners were told last: somebody's read may have taken a flush in before it is told. */
  #toldKeys = this.#keys;
  #toldRowsVersion = 0;
  #stopFollowing: Unsubscribe | null = null;
  readonly #keysChanged = createEmitter<void>(rethrow);
  readonly #rowsChanged = createEmitter<void>(rethrow);

  constructor(table: KeyedTable<Row>, options: TableViewOptions<Row>) {
    this.#table = table;
    this.#options = options;
  }

  readonly getKeys = (): readonly string[] => {
    if (this.#version !== this.#table.version) this.#lookAtAll();
    return this.#keys;
  };

  readonly getRows = (): readonly Row[] => {
    const keys = this.getKeys();
    if (this.#builtRowsVersion !== this.#rowsVersion) {
      this.#builtRowsVersion = this.#rowsVersion;
      const rows = keys.flatMap((key) => this.#table.get(key) ?? []);
      // What changed may be beyond the limit.
      if (!isSameList(rows, this.#rows)) this.#rows = rows;
    }
    return this.#rows;
  };

  readonly subscribeKeys = (listener: () => void): Unsubscribe =>
    this.#follow(this.#keysChanged.subscribe(listener));

  readonly subscribeRows = (listener: () => void): Unsubscribe =>
    this.#follow(this.#rowsChanged.subscribe(listener));

  #follow(unsubscribe: Unsubscribe): Unsubscribe {
    if (!this.#stopFollowing) {
      this.#toldKeys = this.getKeys();
      this.#toldRowsVersion = this.#rowsVersion;
      this.#stopFollowing = this.#table.subscribe((changedKeys) => this.#takeIn(changedKeys));
    }
    return () => {
      unsubscribe();
      if (this.#keysChanged.listenerCount + this.#rowsChanged.listenerCount > 0) return;
      this.#stopFollowing?.();
      this.#stopFollowing = null;
    };
  }

  #takeIn(changedKeys: readonly string[]): void {
    if (this.#version !== this.#table.version) {
      // Where a listener before us flushed again, the later flush is told first: both are taken in now.
      const isNext = this.#version + 1 === this.#table.version;
      if (!isNext || this.#changesOrder(changedKeys)) this.#lookAtAll();
      else {
        this.#version = this.#table.version;
        if (changedKeys.some((key) => this.#matching.has(key))) this.#rowsVersion += 1;
      }
    }
    if (this.#toldKeys !== this.#keys) {
      this.#toldKeys = this.#keys;
      this.#keysChanged.emit();
    }
    if (this.#toldRowsVersion !== this.#rowsVersion) {
      this.#toldRowsVersion = this.#rowsVersion;
      this.#rowsChanged.emit();
    }
  }

  /** Whether these changes alter membership, or may alter the order. */
  #changesOrder(changedKeys: readonly string[]): boolean {
    const { matches, compare } = this.#options;
    return changedKeys.some((key) => {
      const row = this.#table.get(key);
      const isMember = this.#matching.has(key);
      return isMember ? !row || compare !== undefined || !matches(row) : row && matches(row);
    });
  }

  #lookAtAll(): void {
    const { matches, compare, limit } = this.#options;
    const rowsBefore = this.#rows;
    this.#version = this.#table.version;
    const members = this.#table.keys().flatMap((key) => {
      const row = this.#table.get(key);
      return row && matches(row) ? [row] : [];
    });
    if (compare) members.sort(compare);
    this.#matching = new Set(members.map(({ key }) => key));
    if (limit !== undefined && members.length > limit) members.length = limit;
    const isBuilt = this.#builtRowsVersion === this.#rowsVersion;
    if (isBuilt && isSameList(members, rowsBefore)) return;
    this.#rowsVersion += 1;
    this.#builtRowsVersion = this.#rowsVersion;
    this.#rows = members;
    const keys = members.map(({ key }) => key);
    if (!isSameList(keys, this.#keys)) this.#keys = keys;
  }
}

function rethrow(error: unknown): never {
  throw error;
}

function isSameList<Value>(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}
