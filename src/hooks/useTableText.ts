import type { RefCallback } from 'react';
import { useCallback, useInsertionEffect, useLayoutEffect, useRef } from 'react';
import type { EntityRows } from '../domain/liveRow.ts';
import type { CoreEntity } from '../protocols/entities.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import type { LiveCell } from './createLiveCell.ts';
import { createLiveCell } from './createLiveCell.ts';
import { joinCellGroup } from './joinCellGroup.ts';
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
export function useTableText<E extends CoreEntity>(
  entity: E,
  { key, select, cell: name }: TableText<EntityRows[E]>,
): RefCallback<HTMLElement> {
  const { tables } = useWebSocketManager();
  const table: KeyedTable<EntityRows[E]> = tables[entity];
  const latestSelect = useRef(select);
  const liveCell = useRef<LiveCell<EntityRows[E]> | null>(null);

  // Before refs are set: a cell for another key must not be made with the `select` of the key before.
  useInsertionEffect(() => {
    latestSelect.current = select;
  });

  // An inline `select` is a new function at every render; it counts from this paint on.
  useLayoutEffect(() => {
    const cell = liveCell.current;
    if (!cell || cell.select === select) return;
    cell.select = select;
    cell.show(table.get(key));
  });

  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const cell = createLiveCell<EntityRows[E]>(element, latestSelect.current, name);
      liveCell.current = cell;
      cell.show(table.get(key));
      const leave = joinCellGroup(table, key, cell);
      return () => {
        leave();
        liveCell.current = null;
      };
    },
    [table, key, name],
  );
}
