import type { RefCallback } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { EntityRows } from '../domain/liveRow.ts';
import type { Entity } from '../protocols/entities.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import { createTextWriter } from './createTextWriter.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** What an element shows of a row. */
export interface TableText<Row> {
  readonly key: string;
  /** The text; may be inline. */
  readonly select: (row: Row) => string;
  /** Name of the number whose movement the element shows. @default none */
  readonly cell?: string | undefined;
}

/** A ref whose element shows a text of one row of an entity's table, written outside React. See `useLiveText`. */
export function useTableText<E extends Entity>(
  entity: E,
  { key, select, cell }: TableText<EntityRows[E]>,
): RefCallback<HTMLElement> {
  const { tables } = useWebSocketManager();
  const table: KeyedTable<EntityRows[E]> = tables[entity];
  const latestSelect = useRef(select);
  const rewrite = useRef<(() => void) | null>(null);

  // An inline `select` is a new function at every render; it counts from the next paint on.
  useLayoutEffect(() => {
    latestSelect.current = select;
    rewrite.current?.();
  });

  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const write = createTextWriter<EntityRows[E]>(element, cell);
      const rewriteNow = () => write(table.get(key), latestSelect.current);
      rewrite.current = rewriteNow;
      rewriteNow();
      const unsubscribe = table.subscribeKey(key, (row) => write(row, latestSelect.current));
      return () => {
        unsubscribe();
        rewrite.current = null;
      };
    },
    [table, key, cell],
  );
}
