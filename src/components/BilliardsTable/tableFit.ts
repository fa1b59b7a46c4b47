import type { TableGeometry, TablePoint } from '../../hooks/viewTypes.ts';

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Which way the long side lies; `auto` follows the room there is. */
export type TableOrientation = 'auto' | 'landscape' | 'portrait';

/** How a table lies in a picture. */
export interface TableFit {
  /** The cloth between the cushions, in the table's own pixels. */
  readonly bed: Box;
  /** Lies with its long side the other way than the camera sees it. */
  readonly isTurned: boolean;
  /** CSS pixels per pixel of the table. */
  readonly scale: number;
  /** Cloth and rails together, in CSS pixels. */
  readonly frame: Box;
  /** The cloth, in CSS pixels. */
  readonly cloth: Box;
  /** Width of a rail, CSS pixels. */
  readonly railPx: number;
}

/** Width of a rail, as a share of the table's short side. */
const RAIL_SHARE = 0.1;

/** The cloth of a table that nothing is known of: two to one, as wide as the 4K space, in its middle. */
const USUAL_BED: Box = { x: 0, y: 120, width: 3_840, height: 1_920 };

/** The cloth between the cushions: the box around its corners, the whole of the table without any. */
export function toBed(geometry: TableGeometry | null): Box {
  if (geometry === null) return USUAL_BED;
  const corners = geometry.corners ?? [];
  if (corners.length >= 3) {
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    const x = Math.min(...xs);
    const y = Math.min(...ys);
    const bed = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    if (hasRoom(bed)) return bed;
  }
  const whole = { x: 0, y: 0, width: geometry.width, height: geometry.height };
  return hasRoom(whole) ? whole : USUAL_BED;
}

/**
 * Lays a table into a picture, rails included, as large as it goes and in the middle: with its long side along the long side of
 * the picture, unless told otherwise.
 */
export function fitTable(
  geometry: TableGeometry | null,
  size: Size,
  orientation: TableOrientation = 'auto',
): TableFit {
  const bed = toBed(geometry);
  const isPortrait = orientation === 'auto' ? size.height > size.width : orientation === 'portrait';
  const isTurned = isPortrait !== bed.height > bed.width;
  const rail = RAIL_SHARE * Math.min(bed.width, bed.height);
  const across = (isTurned ? bed.height : bed.width) + 2 * rail;
  const down = (isTurned ? bed.width : bed.height) + 2 * rail;
  const scale = Math.max(0, Math.min(size.width / across, size.height / down));
  const frame = {
    x: (size.width - across * scale) / 2,
    y: (size.height - down * scale) / 2,
    width: across * scale,
    height: down * scale,
  };
  return { bed, isTurned, scale, frame, cloth: inset(frame, rail * scale), railPx: rail * scale };
}

/** Where a place of the table is in the picture; a turned table is turned clockwise. */
export function toPicture(
  { bed, isTurned, scale, cloth }: TableFit,
  place: TablePoint,
): TablePoint {
  const along = (place.x - bed.x) * scale;
  const across = (place.y - bed.y) * scale;
  return isTurned
    ? { x: cloth.x + cloth.width - across, y: cloth.y + along }
    : { x: cloth.x + along, y: cloth.y + across };
}

/** The nearest place within the table, rails included: a camera that errs puts nothing outside the picture. */
export function keepOnTable({ frame }: TableFit, place: TablePoint, marginPx: number): TablePoint {
  return {
    x: clamp(place.x, frame.x + marginPx, frame.x + frame.width - marginPx),
    y: clamp(place.y, frame.y + marginPx, frame.y + frame.height - marginPx),
  };
}

/** Where a place is on the cloth as it is drawn: (0, 0) is the upper left corner, (1, 1) the lower right one. */
export function toShare({ bed, isTurned }: Pick<TableFit, 'bed' | 'isTurned'>, place: TablePoint) {
  const along = (place.x - bed.x) / bed.width;
  const across = (place.y - bed.y) / bed.height;
  return isTurned ? { x: 1 - across, y: along } : { x: along, y: across };
}

/** A box smaller by the same on all sides. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function hasRoom({ width, height }: Size): boolean {
  return width > 0 && height > 0 && Number.isFinite(width) && Number.isFinite(height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}
