import type { RefCallback } from 'react';
import { useCallback } from 'react';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import type { Direction, OddsRow } from '../../hooks/viewTypes.ts';

/**
 * A ref that marks an element with the way a price went, outside React: `data-movement` (up, down) and `data-beat`
 * (tick and tock by turns, so that a style can restart a flash). A live text marks the movement of one number; a
 * price has two, and `cells` says which counts first. The last movement stays marked until the price moves again or
 * the row goes stale; what moved before the element was there is not shown as news.
 */
export function usePriceMark(rowKey: string, cells: readonly string[]): RefCallback<HTMLElement> {
  const { odds } = useWebSocketManager().tables;
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      let shownVersion = odds.get(rowKey)?.version;
      const unsubscribe = odds.subscribeKey(rowKey, () => {
        const row = odds.get(rowKey);
        if (!row || row.version === shownVersion) return;
        shownVersion = row.version;
        const direction = directionOf(row, cells);
        if (direction) mark(element, direction);
        else if (row.isStale) unmark(element);
      });
      return () => {
        unsubscribe();
        unmark(element);
      };
    },
    [odds, rowKey, cells],
  );
}

function directionOf({ movement }: OddsRow, cells: readonly string[]): Direction | undefined {
  for (const cell of cells) if (movement[cell]) return movement[cell];
  return undefined;
}

function mark({ dataset }: HTMLElement, direction: Direction): void {
  dataset.movement = direction;
  dataset.beat = dataset.beat === 'tick' ? 'tock' : 'tick';
}

function unmark({ dataset }: HTMLElement): void {
  delete dataset.movement;
  delete dataset.beat;
}
