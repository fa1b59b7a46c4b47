import type { LiveRow } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { HistoryPoint } from './createMovementHistory.ts';
import type { TableEntry } from './tableEntry.ts';

/** Stops listening; may be called twice. */
export type Unsubscribe = () => void;

/** One row to follow: three functions that stay the same, as `useSyncExternalStore` wants them. */
export interface RowSource<Row> {
  /** The row as of the last flush; undefined if there is none. */
  readonly get: () => Row | undefined;
  /** When it was last received; undefined if it never was. */
  readonly receivedAt: () => EpochMs | undefined;
  /** Calls back after a flush that changed the row. */
  readonly subscribe: (listener: (row: Row | undefined) => void) => Unsubscribe;
}

/** Rows by key, for reading: what hooks and components see. Rows change in flushes only. */
export interface KeyedTable<Row> {
  /** The row as of the last flush; same identity while nothing in it changed. */
  get(key: string): Row | undefined;
  /** Keys in order of first arrival. */
  keys(): readonly string[];
  readonly size: number;
  /** Grows with every flush that changed anything. */
  readonly version: number;
  /** When this key was last received; undefined if it never was. */
  receivedAt(key: string): EpochMs | undefined;
  /** Its last movements, oldest first, if the manager was told to remember any (`historyLength`). */
  history(key: string): readonly HistoryPoint[];
  /** Calls back after a flush that changed this key's row, with the row, and for no other reason. */
  subscribeKey(key: string, listener: (row: Row | undefined) => void): Unsubscribe;
  /** The row of a key, to be followed for a while: as long as somebody listens, reading it looks nothing up. */
  source(key: string): RowSource<Row>;
  /** Calls back after a flush that changed anything, with the keys that changed. */
  subscribe(listener: (changedKeys: readonly string[]) => void): Unsubscribe;
}

/** The writing side, for the manager only. */
export interface WritableTable<Item, Model> extends KeyedTable<LiveRow<Model>> {
  /** The entry of an item's row; null if there is none yet. */
  find(item: Item): TableEntry<Model> | null;
  /**
   * Takes an item in; it is shown by the next flush. True if that made the table dirty.
   * @param found what `find` gives for it, if that is known already
   */
  receive(item: Item, at: EpochMs, found?: TableEntry<Model> | null): boolean;
  remove(key: string): void;
  /** Removes what the test holds for, as of the newest item, shown or not. */
  removeWhere(shouldGo: (known: Model) => boolean): void;
  /** Marks rows stale: all, or those last received before `receivedBefore`. */
  markStale(receivedBefore?: EpochMs): void;
  /**
   * Shows what was received since, at most `maxRows` of it (@default all): what somebody follows by its key
   * (`subscribeKey`; a view of the table does not count) first, the rest waits for the next flush. Where more waits than
   * the table may keep, all of it is shown. Returns how many rows changed.
   */
  flush(maxRows?: number): number;
  readonly isDirty: boolean;
  /** How many keys wait for a flush. */
  readonly dirtyCount: number;
}
