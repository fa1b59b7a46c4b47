import type { Fold, LiveRow } from '../domain/liveRow.ts';
import { toRow, withStaleness } from '../domain/toRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Emitter } from '../lib/createEmitter.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { WritableTable } from './keyedTable.ts';

/** Options of a table. */
export interface KeyedTableOptions {
  /** Rows kept; beyond it the longest unheard ones are dropped. @default 20_000 */
  readonly maxRows?: number;
  readonly reportError: (error: unknown) => void;
}

/** What waits for the next flush: a newer item, a mark of staleness, or removal. */
type Pending<Item> =
  | { readonly kind: 'item'; readonly item: Item; readonly isStale: boolean }
  | { readonly kind: 'stale' }
  | { readonly kind: 'removed' };

/**
 * A table that takes items at any rate and shows them once per flush: the latest item per key waits (conflation),
 * a flush turns it into a row, and only listeners of rows that really changed are called. It knows nothing of
 * frames: when to flush is `createFlushScheduler`'s affair.
 */
export function createKeyedTable<Item extends object>(
  fold: Fold<Item>,
  options: KeyedTableOptions,
): WritableTable<Item, LiveRow<Item>> {
  return new KeyedTableStore(fold, options);
}

class KeyedTableStore<Item extends object> implements WritableTable<Item, LiveRow<Item>> {
  version = 0;
  #rows = new Map<string, LiveRow<Item>>();
  #receivedAt = new Map<string, EpochMs>();
  #pending = new Map<string, Pending<Item>>();
  #keyListeners = new Map<string, Emitter<void>>();
  #keys: readonly string[] | null = null;
  readonly #listeners: Emitter<readonly string[]>;
  readonly #fold: Fold<Item>;
  readonly #maxRows: number;
  readonly #reportError: (error: unknown) => void;

  constructor(fold: Fold<Item>, { maxRows = 20_000, reportError }: KeyedTableOptions) {
    this.#fold = fold;
    this.#maxRows = maxRows;
    this.#reportError = reportError;
    this.#listeners = createEmitter(reportError);
  }

  get size(): number {
    return this.#rows.size;
  }

  get isDirty(): boolean {
    return this.#pending.size > 0;
  }

  get(key: string): LiveRow<Item> | undefined {
    return this.#rows.get(key);
  }

  keys(): readonly string[] {
    this.#keys ??= Array.from(this.#rows.keys());
    return this.#keys;
  }

  receivedAt(key: string): EpochMs | undefined {
    return this.#receivedAt.get(key);
  }

  receive(item: Item, at: EpochMs): boolean {
    const key = this.#fold.keyOf(item);
    this.#receivedAt.set(key, at);
    const waiting = this.#pending.get(key);
    const shown = this.#rows.get(key);
    const known =
      waiting?.kind === 'item' ? waiting.item : waiting?.kind === 'removed' ? undefined : shown;
    const merged = known ? this.#fold.merge(known, item) : item;
    // A repeat of what is shown, fresh and unmarked, needs no flush.
    if (merged === shown && !shown.isStale && !waiting) return false;
    this.#pending.set(key, { kind: 'item', item: merged, isStale: false });
    return true;
  }

  remove(key: string): void {
    if (this.#rows.has(key) || this.#pending.has(key)) this.#pending.set(key, { kind: 'removed' });
  }

  removeWhere(shouldGo: (item: Item) => boolean): void {
    for (const key of this.#receivedAt.keys()) {
      const waiting = this.#pending.get(key);
      const known = waiting?.kind === 'item' ? waiting.item : this.#rows.get(key);
      if (known && shouldGo(known)) this.remove(key);
    }
  }

  markStale(receivedBefore: EpochMs = Infinity): void {
    for (const [key, receivedAt] of this.#receivedAt) {
      if (receivedAt >= receivedBefore) continue;
      const waiting = this.#pending.get(key);
      // What was received but not shown yet came over the same lost link.
      if (waiting?.kind === 'item') this.#pending.set(key, { ...waiting, isStale: true });
      else if (!waiting && this.#rows.get(key)?.isStale === false) {
        this.#pending.set(key, { kind: 'stale' });
      }
    }
  }

  flush(): number {
    if (this.#pending.size === 0) return 0;
    const pending = this.#pending;
    this.#pending = new Map();
    const changed: string[] = [];
    for (const [key, change] of pending) if (this.#apply(key, change)) changed.push(key);
    this.#evict(changed);
    if (changed.length === 0) return 0;
    this.version += 1;
    this.#listeners.emit(changed);
    for (const key of changed) this.#keyListeners.get(key)?.emit();
    return changed.length;
  }

  subscribeKey(key: string, listener: () => void): () => void {
    let emitter = this.#keyListeners.get(key);
    if (!emitter) {
      emitter = createEmitter(this.#reportError);
      this.#keyListeners.set(key, emitter);
    }
    const own = emitter;
    const unsubscribe = own.subscribe(listener);
    return () => {
      unsubscribe();
      if (own.listenerCount === 0 && this.#keyListeners.get(key) === own) {
        this.#keyListeners.delete(key);
      }
    };
  }

  subscribe(listener: (changedKeys: readonly string[]) => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  /** Whether the change made a visible difference. */
  #apply(key: string, change: Pending<Item>): boolean {
    const shown = this.#rows.get(key);
    if (change.kind === 'removed') {
      this.#forget(key);
      return shown !== undefined;
    }
    const next =
      change.kind === 'item'
        ? withStaleness(toRow(this.#fold, shown, change.item), change.isStale)
        : shown && withStaleness(shown, true);
    if (!next || next === shown) return false;
    if (!shown) this.#keys = null;
    this.#rows.set(key, next);
    return true;
  }

  #forget(key: string): void {
    this.#receivedAt.delete(key);
    if (this.#rows.delete(key)) this.#keys = null;
  }

  /** Keeps the bound: the longest unheard rows go. */
  #evict(changed: string[]): void {
    const surplus = this.#rows.size - this.#maxRows;
    if (surplus <= 0) return;
    const oldest = Array.from(this.#receivedAt)
      .toSorted(([, left], [, right]) => left - right)
      .slice(0, surplus);
    for (const [key] of oldest) {
      this.#forget(key);
      changed.push(key);
    }
  }
}
