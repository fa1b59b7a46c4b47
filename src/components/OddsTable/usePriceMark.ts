import type { RefCallback } from 'react';
import { useCallback } from 'react';
import type { BestPrices } from '../../hooks/createBestPrices.ts';
import { createMovementMark } from '../../hooks/createMovementMark.ts';
import { joinCellGroup } from '../../hooks/joinCellGroup.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import { createBestMark } from './createBestMark.ts';
import type { PriceColumn } from './priceColumns.ts';

/** What an element marks, and how. */
export interface PriceMarkOptions {
  readonly rowKey: string;
  readonly gameId: string;
  readonly column: PriceColumn;
  /** Null: it is not compared with other books. */
  readonly bestPrices: BestPrices | null;
  /** What the best price says to a screen reader. */
  readonly bestText: string;
}

/**
 * A ref that marks an element with the way a price went and with being the best of its game, both outside React. A live text marks the
 * movement of one number; a price has two, and its column says which counts first. What moved before the element was there is not
 * shown as news.
 */
export function usePriceMark(options: PriceMarkOptions): RefCallback<HTMLElement> {
  const { rowKey, gameId, column, bestPrices, bestText } = options;
  const { odds } = useWebSocketManager().tables;
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const movement = createMovementMark(element, { names: column.cells, seen: odds.get(rowKey) });
      const leaveMovement = joinCellGroup(odds, rowKey, movement);
      const best = createBestMark(element, bestText);
      const leaveBest = bestPrices?.join({ gameId, rowKey, column: column.name }, best.show);
      return () => {
        leaveMovement();
        leaveBest?.();
        best.show(false);
      };
    },
    [odds, rowKey, gameId, column, bestPrices, bestText],
  );
}
