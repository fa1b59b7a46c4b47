import type { RefCallback } from 'react';
import { useCallback } from 'react';
import { createMovementMark } from '../../hooks/createMovementMark.ts';
import { joinCellGroup } from '../../hooks/joinCellGroup.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';

/**
 * A ref that marks an element with the way a price went, outside React. A live text marks the movement of one number;
 * a price has two, and `cells` says which counts first. What moved before the element was there is not shown as news.
 */
export function usePriceMark(rowKey: string, cells: readonly string[]): RefCallback<HTMLElement> {
  const { odds } = useWebSocketManager().tables;
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const mark = createMovementMark(element, { names: cells, seen: odds.get(rowKey) });
      return joinCellGroup(odds, rowKey, mark);
    },
    [odds, rowKey, cells],
  );
}
