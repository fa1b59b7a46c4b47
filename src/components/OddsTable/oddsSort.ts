import type { PriceColumnName } from './priceColumns.ts';

/** What games can be sorted by. */
export type SortColumn = 'arrival' | 'start' | 'game' | 'book' | PriceColumnName;

/** An order of the games. */
export interface OddsSort {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

export const BY_ARRIVAL: OddsSort = { column: 'arrival', direction: 'ascending' };

const FROM_THE_START: ReadonlySet<SortColumn> = new Set(['arrival', 'start', 'game', 'book']);

/** The order a column begins with: names from A to Z, prices from what pays most. */
export function toFirstSort(column: SortColumn): OddsSort {
  return { column, direction: FROM_THE_START.has(column) ? 'ascending' : 'descending' };
}

/** The order after a press on the head of a column: its first, then the other way round, then order of arrival. */
export function toNextSort(sort: OddsSort, column: SortColumn): OddsSort {
  const first = toFirstSort(column);
  if (sort.column !== column) return first;
  return sort.direction === first.direction ? toReverse(sort) : BY_ARRIVAL;
}

/** The same the other way round. */
export function toReverse({ column, direction }: OddsSort): OddsSort {
  return { column, direction: direction === 'ascending' ? 'descending' : 'ascending' };
}
