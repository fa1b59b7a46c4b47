import { ArrowDownUp, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useContext } from 'react';
import type { GameRows } from './groupByGame.ts';
import type { OddsSort } from './oddsSort.ts';
import { OddsTableContext } from './oddsTableContext.ts';
import { useIsOutOfOrder } from './useIsOutOfOrder.ts';

/** Props of the button that sorts again. */
export interface SortAgainProps {
  readonly games: readonly GameRows[];
  readonly sort: OddsSort;
  readonly onSort: (sort: OddsSort) => void;
}

/**
 * Games never change places by themselves while prices move; this says when they would, and does it on request. It keeps its place and the
 * focus while there is nothing to do, and is not there in order of arrival, which never gets out of order.
 */
export function SortAgain({ games, sort, onSort }: SortAgainProps): ReactNode {
  const { strings } = useContext(OddsTableContext);
  const isOutOfOrder = useIsOutOfOrder(games, sort);
  const Sign = isOutOfOrder ? ArrowDownUp : Check;
  return (
    <button
      type="button"
      className="cs-button cs-odds__again"
      hidden={sort.column === 'arrival'}
      aria-disabled={!isOutOfOrder}
      data-state={isOutOfOrder ? 'disturbed' : 'sorted'}
      onClick={() => {
        if (isOutOfOrder) onSort({ ...sort });
      }}
    >
      <Sign size={14} aria-hidden="true" />
      {isOutOfOrder ? strings.sortAgain : strings.sorted}
    </button>
  );
}
