import { useMemo, useSyncExternalStore } from 'react';
import type { EntityRows } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { CoreEntity } from '../protocols/entities.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** One row, and how fresh it is. */
export interface RowResult<Row> {
  /** Undefined until it is first received. */
  readonly row: Row | undefined;
  readonly status: 'pending' | 'live' | 'stale';
  /** Whether the row is being kept up to date. */
  readonly isSubscribed: boolean;
  readonly isPending: boolean;
  readonly isStale: boolean;
  /** When it was last received; null before. Read at render time. */
  readonly updatedAt: EpochMs | null;
  /** A row is never refused by itself; see the hook that gives the keys. */
  readonly error: null;
  /** Reconnects: the only thing that can freshen a single row. */
  readonly retry: () => void;
}

const getNothing = () => undefined;

/** One row of an entity's table; re-renders when that row changed and for no other reason. Subscribes to nothing. */
export function useTableRow<E extends CoreEntity>(
  entity: E,
  key: string,
): RowResult<EntityRows[E]> {
  const { tables, reconnect } = useWebSocketManager();
  const table: KeyedTable<EntityRows[E]> = tables[entity];
  // The same functions at every render, or React runs an effect per row and render to note new ones.
  const source = useMemo(() => table.source(key), [table, key]);
  const row = useSyncExternalStore(source.subscribe, source.get, getNothing);
  const isStale = row?.isStale ?? false;
  return {
    row,
    status: row ? (isStale ? 'stale' : 'live') : 'pending',
    isSubscribed: row !== undefined && !isStale,
    isPending: row === undefined,
    isStale,
    // Only with a row, so that the first client render equals the server's.
    updatedAt: row ? (source.receivedAt() ?? null) : null,
    error: null,
    retry: reconnect,
  };
}
