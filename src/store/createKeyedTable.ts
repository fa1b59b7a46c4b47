import type { Fold, LiveRow } from '../domain/liveRow.ts';
import { toRow, withStaleness } from '../domain/toRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Emitter } from '../lib/createEmitter.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { HistoryPoint } from './createMovementHistory.ts';
import { createMovementHistory, toHistoryLength } from './createMovementHistory.ts';
import type { RowSource, WritableTable } from './keyedTable.ts';
import type { TableEntry } from './tableEntry.ts';
import { createTableEntry, isWatched, newestOf } from './tableEntry.ts';
import { takeFlushBatch } from './takeFlushBatch.ts';

/** Options of a table. */
export interface KeyedTableOptions {
  /** Rows kept; beyond it the longest unheard ones are dropped. @default 20_000 */
  readonly maxRows?: number;
  /** Movements remembered per key, at most 10,000; read when a row is first shown. @default none */
  readonly historyLength?: (() => number) | undefined;
  readonly reportError: (error: unknown) => void;
}

/**
 * A table that takes items at any rate and shows them once per flush: the latest item per key waits (conflation),
 * a flush turns it into a row, and only listeners of rows that really changed are called. It knows nothing of
 * frames: when to flush, and how much, is `createFlushScheduler`'s affair.
 */
export function createKeyedTable<Item, Model extends object = Item & object>(
  fold: Fold<Item, Model>,
  options: KeyedTableOptions,
): WritableTable<Item, Model> {
  return new KeyedTableStore<Item, Model>(fold, options);
}

class KeyedTableStore<Item, Model extends object> implements WritableTable<Item, Model> {
  version = 0;
  readonly #entries = new Map<string, TableEntry<Model>>();
  /** Keys that have a row, in order of first arrival. */
  readonly #shown = new Set<string>();
  #dirty: TableEntry<Model>[] = [];
  #keys: readonly string[] | null = null;
  readonly #listeners: Emitter<readonly string[]>;
  readonly #fold: Fold<Item, Model>;
  readonly #maxRows: number;
  readonly #historyLength: () => number;
  readonly #reportError: (error: unknown) => void;

  constructor(fold: Fold<Item, Model>, options: KeyedTableOptions) {
    const { maxRows = 20_000, historyLength = () => 0, reportError } = options;
    this.#fold = fold;
    this.#maxRows = maxRows;
    this.#historyLength = historyLength;
    this.#reportError = reportError;
    this.#listeners = createEmitter(reportError);
  }

  get size(): number {
    return this.#shown.size;
  }

  get isDirty(): boolean {
    return this.#dirty.length > 0;
  }

  get dirtyCount(): number {
    return this.#dirty.length;
  }

  get(key: string): LiveRow<Model> | undefined {
    return this.#entries.get(key)?.row;
  }

  keys(): readonly string[] {
    this.#keys ??= Array.from(this.#shown);
    return this.#keys;
  }

  receivedAt(key: string): EpochMs | undefined {
    return this.#entries.get(key)?.receivedAt;
  }

  history(key: string): readonly HistoryPoint[] {
    return this.#entries.get(key)?.history?.points() ?? [];
  }

  find(item: Item): TableEntry<Model> | null {
    return this.#entries.get(this.#fold.keyOf(item)) ?? null;
  }

  receive(item: Item, at: EpochMs, found: TableEntry<Model> | null = this.find(item)): boolean {
    const entry = found ?? this.#addEntry(this.#fold.keyOf(item));
    entry.receivedAt = at;
    const known = newestOf(entry);
    const merged = known ? this.#fold.merge(known, item) : this.#fold.begin(item);
    // A repeat of what is shown, fresh and unmarked, needs no flush.
    if (entry.waiting === 'nothing' && merged === entry.row && !entry.row.isStale) return false;
    this.#await(entry, 'item');
    entry.model = merged;
    entry.isItemStale = false;
    return true;
  }

  remove(key: string): void {
    const entry = this.#entries.get(key);
    if (entry && (entry.row || entry.waiting !== 'nothing')) this.#await(entry, 'removal');
  }

  removeWhere(shouldGo: (known: Model) => boolean): void {
    for (const entry of this.#entries.values()) {
      const known = newestOf(entry);
      if (known && shouldGo(known)) this.#await(entry, 'removal');
    }
  }

  markStale(receivedBefore: EpochMs = Infinity): void {
    for (const entry of this.#entries.values()) {
      if (entry.receivedAt === undefined || entry.receivedAt >= receivedBefore) continue;
      // What was received but not shown yet came over the same lost link.
      if (entry.waiting === 'item') entry.isItemStale = true;
      else if (entry.waiting === 'nothing' && entry.row?.isStale === false) {
        this.#await(entry, 'staleness');
      }
    }
  }

  flush(maxRows = Infinity): number {
    if (this.#dirty.length === 0) return 0;
    // Only what is shown can be evicted, so more than the table may keep must not wait either.
    const room = this.#dirty.length > this.#maxRows ? Infinity : maxRows;
    const { now, later } = takeFlushBatch(this.#dirty, room, isWatched);
    this.#dirty = later;
    const errors: unknown[] = [];
    const changed = this.#evict(now.filter((entry) => this.#show(entry, errors)));
    if (changed.length > 0) this.#tell(changed);
    for (const error of errors) this.#reportError(error);
    return changed.length;
  }

  subscribeKey(key: string, listener: (row: LiveRow<Model> | undefined) => void): () => void {
    const entry = this.#entryOf(key);
    entry.listeners ??= createEmitter(this.#reportError);
    const unsubscribe = entry.listeners.subscribe(listener);
    return () => {
      unsubscribe();
      if (entry.listeners?.listenerCount === 0) entry.listeners = null;
      this.#dropIfEmpty(entry);
    };
  }

  source(key: string): RowSource<LiveRow<Model>> {
    let entry: TableEntry<Model> | undefined;
    // One that is listened to stays in the table, and need not be looked up again.
    const find = () => (entry?.listeners ? entry : (entry = this.#entries.get(key)));
    return {
      get: () => find()?.row,
      receivedAt: () => find()?.receivedAt,
      subscribe: (listener) => this.subscribeKey(key, listener),
    };
  }

  subscribe(listener: (changedKeys: readonly string[]) => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  #entryOf(key: string): TableEntry<Model> {
    return this.#entries.get(key) ?? this.#addEntry(key);
  }

  #addEntry(key: string): TableEntry<Model> {
    const entry = createTableEntry<Model>(key);
    this.#entries.set(key, entry);
    return entry;
  }

  #await(entry: TableEntry<Model>, what: 'item' | 'staleness' | 'removal'): void {
    if (entry.waiting === 'nothing') this.#dirty.push(entry);
    entry.waiting = what;
  }

  #tell(changed: readonly TableEntry<Model>[]): void {
    this.version += 1;
    this.#listeners.emit(changed.map(({ key }) => key));
    for (const entry of changed) entry.listeners?.emit(entry.row);
  }

  /** Whether what waited made a visible difference; one that can't be shown is in nobody else's way. */
  #show(entry: TableEntry<Model>, errors: unknown[]): boolean {
    const shown = entry.row;
    try {
      this.#apply(entry);
    } catch (error) {
      errors.push(error);
    }
    if (entry.row !== shown) return true;
    // It was evicted while it waited, or never came to be a row.
    if (!shown) this.#forget(entry);
    return false;
  }

  #apply(entry: TableEntry<Model>): void {
    const { row: shown, waiting, model, isItemStale } = entry;
    entry.waiting = 'nothing';
    entry.model = null;
    if (waiting === 'removal') {
      this.#forget(entry);
      return;
    }
    const next = model
      ? withStaleness(toRow(this.#fold, shown, model), isItemStale)
      : shown && withStaleness(shown, true);
    if (!next || next === shown) return;
    entry.row = next;
    if (!shown) {
      this.#shown.add(entry.key);
      this.#keys = null;
    }
    this.#remember(entry, next);
  }

  #remember(entry: TableEntry<Model>, row: LiveRow<Model>): void {
    if (!entry.history) {
      const length = toHistoryLength(this.#historyLength());
      if (length === 0) return;
      entry.history = createMovementHistory(this.#fold.cells, length);
    }
    if (!row.isStale) entry.history.add(row, entry.receivedAt ?? 0);
  }

  #forget(entry: TableEntry<Model>): void {
    entry.row = undefined;
    entry.receivedAt = undefined;
    entry.history = null;
    if (this.#shown.delete(entry.key)) this.#keys = null;
    this.#dropIfEmpty(entry);
  }

  #dropIfEmpty(entry: TableEntry<Model>): void {
    const isEmpty = entry.receivedAt === undefined && entry.waiting === 'nothing';
    if (isEmpty && !entry.row && !entry.listeners && this.#entries.get(entry.key) === entry) {
      this.#entries.delete(entry.key);
    }
  }

  /**
   * Keeps the bound: the longest unheard rows go, and have changed too. Not those whose next item waits: it would come
   * back, with nobody knowing when it was received. There are enough others, because no more wait than may be kept.
   */
  #evict(changed: TableEntry<Model>[]): TableEntry<Model>[] {
    const surplus = this.#shown.size - this.#maxRows;
    if (surplus <= 0) return changed;
    const oldest = Array.from(this.#entries.values())
      .filter(({ row, waiting }) => row && waiting !== 'item')
      .toSorted((left, right) => (left.receivedAt ?? 0) - (right.receivedAt ?? 0))
      .slice(0, surplus);
    for (const entry of oldest) this.#forget(entry);
    return Array.from(new Set([...changed, ...oldest]));
  }
}
