import type { GridPlace } from './gridPlaces.ts';
import { GRID_COLUMNS } from './gridPlaces.ts';

/** The element of a cell, or the button of a column's head; null if it is not in the document. */
export function findCell(table: HTMLElement, place: GridPlace | null): HTMLElement | null {
  if (!place) return null;
  const row = place.rowKey === null ? table.querySelector('thead') : findRow(table, place.rowKey);
  return row?.querySelector<HTMLElement>(`[data-column="${place.column}"]`) ?? null;
}

/** The first cell that is in the document. */
export function findAnyCell(table: HTMLElement): HTMLElement | null {
  return table.querySelector('[data-row-key] [data-column]');
}

/** The place of the cell an event happened in; null outside the cells. */
export function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const column = GRID_COLUMNS.find((name) => name === cell?.dataset.column);
  if (!cell || !column) return null;
  const row = cell.closest<HTMLElement>('[data-row-key]');
  return { rowKey: row?.dataset.rowKey ?? null, column };
}

/** Row keys are made of texts of the server, which may hold anything: compared, never put into a selector. */
function findRow(table: HTMLElement, rowKey: string): Element | null {
  const rows = table.querySelectorAll<HTMLElement>('[data-row-key]');
  return Array.from(rows).find((row) => row.dataset.rowKey === rowKey) ?? null;
}
