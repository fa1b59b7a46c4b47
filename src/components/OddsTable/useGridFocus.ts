import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { findAnyCell, findCell, placeOf } from './gridCells.ts';
import type { OddsGroup } from './groupByGame.ts';
import type { GridPlace } from './gridPlaces.ts';
import { keepPlace, movePlace } from './gridPlaces.ts';
import { readGridKey, readPageRowCount } from './gridKeys.ts';

/** For the grid's table. */
export interface GridFocus {
  readonly handleKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly handleFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly handleBlur: (event: FocusEvent<HTMLElement>) => void;
  /** The row that is to stay rendered. */
  readonly keptRowKey: string | null;
}

interface Known {
  readonly groups: readonly OddsGroup[];
  readonly place: GridPlace | null;
}

/**
 * Moves the focus from cell to cell by arrow keys, Home, End, Page Up and Down (with Ctrl: first and last row), and keeps it on the same row
 * and column while rows come, go, are sorted and scroll. If its row goes, the nearest one takes over. Tab reaches one cell of the grid: the
 * one that was focused last. Which one is written to the document past React, so that no row renders for it.
 */
export function useGridFocus(
  groups: readonly OddsGroup[],
  scrollerRef: RefObject<HTMLElement | null>,
): GridFocus {
  const [known, setKnown] = useState<Known>({ groups, place: null });
  const hasFocus = useRef(false);
  const isMoving = useRef(false);
  // Adjusting state while rendering: the old rows say what the nearest one is.
  const place = known.groups === groups ? known.place : follow(known, groups);
  if (known.groups !== groups) setKnown({ groups, place });

  const handleKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const scroller = scrollerRef.current;
      const from = placeOf(event.target);
      const key = readGridKey(event);
      if (!key || !from || !scroller) return;
      event.preventDefault();
      isMoving.current = true;
      const shape = { groups, pageRowCount: readPageRowCount(scroller) };
      setKnown({ groups, place: movePlace(from, key, shape) });
    },
    [groups, scrollerRef],
  );
  const handleFocus = useCallback(
    ({ target }: FocusEvent<HTMLElement>) => {
      hasFocus.current = true;
      const focused = placeOf(target);
      if (focused)
        setKnown((now) => (isSamePlace(now.place, focused) ? now : { groups, place: focused }));
    },
    [groups],
  );
  const handleBlur = useCallback(({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    // Another window takes the focus away only until this one is back.
    if (relatedTarget === null && !document.hasFocus()) return;
    hasFocus.current = currentTarget.contains(relatedTarget);
  }, []);

  // After every render: rows may have come or gone. Gives Tab its one cell, and a lost focus back.
  useLayoutEffect(() => {
    const table = scrollerRef.current?.querySelector('table');
    if (!table) return;
    const cell = findCell(table, place) ?? findAnyCell(table);
    setTabStop(table, cell);
    const isLost = hasFocus.current && !table.contains(document.activeElement);
    if (!cell || !(isMoving.current || isLost)) return;
    cell.focus({ preventScroll: true });
    if (isMoving.current) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    isMoving.current = false;
  });

  return { handleKeyDown, handleFocus, handleBlur, keptRowKey: place?.rowKey ?? null };
}

function follow({ groups: before, place }: Known, after: readonly OddsGroup[]): GridPlace | null {
  return place && keepPlace(place, before, after);
}

function isSamePlace(left: GridPlace | null, right: GridPlace): boolean {
  return left?.rowKey === right.rowKey && left.column === right.column;
}

function setTabStop(table: HTMLElement, cell: HTMLElement | null): void {
  for (const stop of table.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
    if (stop !== cell) stop.tabIndex = -1;
  }
  if (cell) cell.tabIndex = 0;
}
