import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { OddsSort } from './oddsSort.ts';

/**
 * Scrolls to the top when somebody has sorted, also by what was sorted by already: the first result is what was asked for. Rows that come or go
 * leave `sort` the same object, and the scroller where it is. The focus stays where it was.
 */
export function useTopAfterSort(sort: OddsSort, scrollerRef: RefObject<HTMLElement | null>): void {
  const shown = useRef(sort);
  useLayoutEffect(() => {
    if (shown.current === sort) return;
    shown.current = sort;
    if (scrollerRef.current) scrollerRef.current.scrollTop = 0;
  }, [sort, scrollerRef]);
}
