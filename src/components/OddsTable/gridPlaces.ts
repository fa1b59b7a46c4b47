import type { OddsGroup } from './groupByGame.ts';
import type { PriceColumnName } from './priceColumns.ts';
import { PRICE_COLUMNS } from './priceColumns.ts';

/** The columns in order. */
export type GridColumn = 'game' | 'book' | PriceColumnName;

export const GRID_COLUMNS: readonly GridColumn[] = [
  'game',
  'book',
  ...PRICE_COLUMNS.map(({ name }) => name),
];

/** A cell, by what it shows and not by where it is, so that it stays the same cell while rows come and go. */
export interface GridPlace {
  /** Null: in the head. */
  readonly rowKey: string | null;
  readonly column: GridColumn;
}

/** Keys that go from cell to cell. */
export type GridKey =
  'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** The grid somebody moves in. */
export interface GridShape {
  readonly groups: readonly OddsGroup[];
  /** How many rows a page has. */
  readonly pageRowCount: number;
}

const SIDEWAYS: Partial<Record<GridKey, (at: number) => number>> = {
  left: (at) => at - 1,
  right: (at) => at + 1,
  home: () => 0,
  end: () => GRID_COLUMNS.length - 1,
};

/**
 * Where a key leads; the same place at an edge. A game's cell stands for all rows of its group: up and down go from game to game there, and
 * from a row to the left they go to it. Above the first row is the head.
 */
export function movePlace(place: GridPlace, key: GridKey, shape: GridShape): GridPlace {
  const { groups } = shape;
  const sideways = SIDEWAYS[key];
  if (sideways) {
    const at = Math.min(GRID_COLUMNS.length - 1, Math.max(0, sideways(columnIndex(place.column))));
    return toPlace(groups, place.rowKey, GRID_COLUMNS[at] ?? 'game');
  }
  const rowKeys = place.column === 'game' ? toFirstRows(groups) : toRows(groups);
  if (key === 'first') return toPlace(groups, rowKeys[0] ?? null, 'game');
  if (key === 'last')
    return toPlace(groups, toRows(groups).at(-1) ?? null, GRID_COLUMNS.at(-1) ?? 'game');
  const { rowKey } = toPlace(groups, place.rowKey, place.column);
  const from = rowKey === null ? -1 : rowKeys.indexOf(rowKey);
  const to = Math.min(rowKeys.length - 1, from + stepOf(key, shape.pageRowCount));
  // A page up ends at the first row; only a step from there goes on to the head.
  const isIntoHead = to < 0 && (key === 'up' || from < 0);
  return { rowKey: isIntoHead ? null : (rowKeys[Math.max(0, to)] ?? null), column: place.column };
}

/**
 * The place that takes over when the rows have changed: the same cell if its row is still there, or else that of the nearest row after it that
 * is, or before it. Null if no row is left.
 */
export function keepPlace(
  place: GridPlace,
  before: readonly OddsGroup[],
  after: readonly OddsGroup[],
): GridPlace | null {
  if (place.rowKey === null) return place;
  const present = new Set(toRows(after));
  if (present.has(place.rowKey)) return toPlace(after, place.rowKey, place.column);
  const rowKeys = toRows(before);
  const at = rowKeys.indexOf(place.rowKey);
  const isThere = (rowKey: string) => present.has(rowKey);
  const next =
    rowKeys.slice(at + 1).find(isThere) ?? rowKeys.slice(0, Math.max(0, at)).findLast(isThere);
  return next === undefined ? null : toPlace(after, next, place.column);
}

/** A cell of a row; the game's cell is that of the first row of its group. */
function toPlace(
  groups: readonly OddsGroup[],
  rowKey: string | null,
  column: GridColumn,
): GridPlace {
  if (rowKey === null || column !== 'game') return { rowKey, column };
  const group = groups.find(({ rowKeys }) => rowKeys.includes(rowKey));
  return { rowKey: group?.rowKeys[0] ?? rowKey, column };
}

function stepOf(key: GridKey, pageRowCount: number): number {
  if (key === 'up') return -1;
  if (key === 'pageUp') return -pageRowCount;
  return key === 'pageDown' ? pageRowCount : 1;
}

function columnIndex(column: GridColumn): number {
  return GRID_COLUMNS.indexOf(column);
}

function toRows(groups: readonly OddsGroup[]): readonly string[] {
  return groups.flatMap(({ rowKeys }) => rowKeys);
}

function toFirstRows(groups: readonly OddsGroup[]): readonly string[] {
  return groups.flatMap(({ rowKeys }) => rowKeys.slice(0, 1));
}
