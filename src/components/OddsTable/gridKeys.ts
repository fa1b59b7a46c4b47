import type { KeyboardEvent } from 'react';
import { readGameHeights } from './gameHeights.ts';
import type { GridKey } from './gridPlaces.ts';

const KEYS: Readonly<Record<string, GridKey>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const WITH_CONTROL: Readonly<Record<string, GridKey>> = { Home: 'first', End: 'last' };
const TURNED: Partial<Record<GridKey, GridKey>> = { left: 'right', right: 'left' };

/** Where no layout says how many rows a page has. */
const USUAL_PAGE_ROW_COUNT = 10;

/** Where a key leads in a grid; null for keys that are not the grid's. Left and right are those of the screen. */
export function readGridKey(event: KeyboardEvent<HTMLElement>): GridKey | null {
  if (event.altKey || event.shiftKey) return null;
  const isWithControl = event.ctrlKey || event.metaKey;
  const key = (isWithControl ? WITH_CONTROL : KEYS)[event.key] ?? null;
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
  return (key && isRightToLeft && TURNED[key]) || key;
}

/** How many rows there is room for, one of the page before kept in sight. */
export function readPageRowCount(scroller: HTMLElement): number {
  const headPx = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const { rowPx, headPx: namePx } = readGameHeights(scroller);
  const count = Math.floor((scroller.clientHeight - headPx - namePx) / rowPx) - 1;
  return count > 0 ? count : USUAL_PAGE_ROW_COUNT;
}
