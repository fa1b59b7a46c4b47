import type { RefCallback } from 'react';
import { useCallback } from 'react';
import type { BestPrices } from '../../hooks/createBestPrices.ts';
import { createMovementMark } from '../../hooks/createMovementMark.ts';
import { joinCellGroup } from '../../hooks/joinCellGroup.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { OddsFormat } from '../../hooks/viewTypes.ts';
import type { BestMarkTexts } from './createBestMark.ts';
import { createBestMark } from './createBestMark.ts';
import type { PriceColumn } from './priceColumns.ts';

/** What an element marks, and how. */
export interface PriceMarkOptions {
  readonly rowKey: string;
  readonly gameId: string;
  readonly column: PriceColumn;
  /** How the price is written: what moves is the number that is read. */
  readonly format: OddsFormat;
  /** Null: it is not compared with other books. */
  readonly bestPrices: BestPrices | null;
  readonly bestTexts: BestMarkTexts;
}

/**
 * A ref that marks an element with the way a price went and with being the best of its game, both outside React. A live text marks the
 * movement of one number; a price has two, and its column says which counts first. The mark goes the way of the number that is read: a
 * probability falls as its price rises. What moved before the element was there, or was written so, is not shown as news.
 */
export function usePriceMark(options: PriceMarkOptions): RefCallback<HTMLElement> {
  const { rowKey, gameId, column, bestPrices } = options;
  const { spoken, hint } = options.bestTexts;
  const [price] = column.cells;
  const inverseName = options.format === 'probability' ? price : undefined;
  const { odds } = useWebSocketManager().tables;
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const movement = createMovementMark(element, {
        names: column.cells,
        inverseName,
        seen: odds.get(rowKey),
      });
      const leaveMovement = joinCellGroup(odds, rowKey, movement);
      const best = createBestMark(element, { spoken, hint });
      const leaveBest = bestPrices?.join({ gameId, rowKey, column: column.name }, best.show);
      return () => {
        leaveMovement();
        leaveBest?.();
        best.show(false);
      };
    },
    [odds, rowKey, gameId, column, inverseName, bestPrices, spoken, hint],
  );
}
