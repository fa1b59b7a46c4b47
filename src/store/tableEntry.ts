import type { LiveRow } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Emitter } from '../lib/createEmitter.ts';
import type { MovementHistory } from './createMovementHistory.ts';
import type { RouteMemory } from './createRouteIndex.ts';

/**
 * All a table knows of a key. One object per key, changed in place: a message costs one look-up and leaves nothing to
 * collect but the item it replaces.
 */
export interface TableEntry<Model> extends RouteMemory {
  readonly key: string;
  /** As of the last flush. */
  row: LiveRow<Model> | undefined;
  receivedAt: EpochMs | undefined;
  /** What the next flush does with it. */
  waiting: 'nothing' | 'item' | 'staleness' | 'removal';
  /** What is known with the newest item, while it waits. */
  model: Model | null;
  isItemStale: boolean;
  /** Null: nobody follows it. */
  listeners: Emitter<LiveRow<Model> | undefined> | null;
  history: MovementHistory<Model> | null;
}

/** The entry of a key of which nothing is known yet. */
export function createTableEntry<Model>(key: string): TableEntry<Model> {
  return {
    key,
    row: undefined,
    receivedAt: undefined,
    waiting: 'nothing',
    model: null,
    isItemStale: false,
    listeners: null,
    history: null,
    routes: null,
    routesVersion: -1,
  };
}

/** What is known of it, shown or not. */
export function newestOf<Model>({ waiting, model, row }: TableEntry<Model>): Model | undefined {
  if (waiting === 'item') return model ?? undefined;
  return waiting === 'removal' ? undefined : row;
}

/** Somebody follows this very row: what only lies in the table, or in a view, can wait a frame longer. */
export function isWatched({ listeners }: { readonly listeners: object | null }): boolean {
  return listeners !== null;
}
