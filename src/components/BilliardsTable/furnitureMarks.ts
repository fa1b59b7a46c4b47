import type { TableGeometry, TablePoint } from '../../hooks/viewTypes.ts';
import type { Palette } from './palette.ts';
import type { SceneMark } from './scene.ts';
import type { Box, TableFit } from './tableFit.ts';
import { inset, keepOnTable, toPicture } from './tableFit.ts';

/** Width of a cushion, as a share of the rail it is part of. */
const CUSHION_SHARE = 0.32;
/** Sights divide a rail into quarters of the short side: so many on each side, corners included. */
const LONG_PARTS = 8;
const SHORT_PARTS = 4;
const POCKET_SHARE = 0.042;
const LEAST_POCKET_SHARE = 0.02;
const MOST_POCKET_SHARE = 0.08;

/** The table itself: rails with their sights, cushions, cloth and pockets. */
export function furnitureMarks(
  fit: TableFit,
  geometry: TableGeometry | null,
  palette: Palette,
): readonly SceneMark[] {
  const { cloth, frame, railPx } = fit;
  const cushions = inset(cloth, -railPx * CUSHION_SHARE);
  return [
    { kind: 'box', ...frame, radius: railPx * 0.5, fill: palette.rail },
    // A bevel along the edge of the wood.
    {
      kind: 'box',
      ...inset(frame, railPx * 0.06),
      radius: railPx * 0.45,
      fill: palette.gloss,
      alpha: 0.07,
    },
    { kind: 'box', ...cushions, radius: railPx * 0.1, fill: palette.cloth },
    { kind: 'box', ...cushions, radius: railPx * 0.1, fill: palette.shade, alpha: 0.3 },
    { kind: 'box', ...cloth, radius: 0, fill: palette.cloth },
    ...spotMarks(fit, palette),
    ...sightMarks(fit, palette),
    ...toPockets(fit, geometry).flatMap((place) => pocketMarks(fit, { place, geometry, palette })),
  ];
}

/** How much wider than the hole its rim is. */
const RIM = 1.18;

function pocketMarks(
  fit: TableFit,
  {
    place,
    geometry,
    palette,
  }: {
    readonly place: TablePoint;
    readonly geometry: TableGeometry | null;
    readonly palette: Palette;
  },
): readonly SceneMark[] {
  const at = keepOnTable(fit, toPicture(fit, place), 0);
  const radius = toPocketRadius(fit, geometry);
  return [
    { kind: 'disc', ...at, radius: radius * RIM, fill: palette.shade, alpha: 0.35 },
    { kind: 'disc', ...at, radius, fill: palette.pocket },
  ];
}

/** Where the pockets are: as the camera says, else where every table has them. */
export function toPockets(
  { bed }: Pick<TableFit, 'bed'>,
  geometry: TableGeometry | null,
): readonly TablePoint[] {
  if (geometry && geometry.pockets.length > 0) return geometry.pockets;
  const isWide = bed.width >= bed.height;
  const along = [0, 0.5, 1];
  const across = [0, 1];
  return along.flatMap((a) =>
    across.map((b) => ({
      x: bed.x + bed.width * (isWide ? a : b),
      y: bed.y + bed.height * (isWide ? b : a),
    })),
  );
}

/** Radius of a pocket in the picture. */
export function toPocketRadius({ bed, scale }: TableFit, geometry: TableGeometry | null): number {
  const side = Math.min(bed.width, bed.height);
  const told = geometry?.pocketRadius ?? side * POCKET_SHARE;
  return scale * Math.max(side * LEAST_POCKET_SHARE, Math.min(side * MOST_POCKET_SHARE, told));
}

/** The head string and the foot spot, faintly. */
function spotMarks(fit: TableFit, palette: Palette): readonly SceneMark[] {
  const { bed, railPx } = fit;
  const isWide = bed.width >= bed.height;
  const at = (along: number, across: number) =>
    toPicture(fit, {
      x: bed.x + bed.width * (isWide ? along : across),
      y: bed.y + bed.height * (isWide ? across : along),
    });
  const look = { stroke: palette.gloss, width: 1, dash: [], alpha: 0.14 };
  return [
    { kind: 'line', from: at(0.25, 0), to: at(0.25, 1), ...look },
    { kind: 'disc', ...at(0.75, 0.5), radius: railPx * 0.05, fill: palette.gloss, alpha: 0.3 },
  ];
}

/** The diamonds on the rails, but where a pocket is. */
function sightMarks({ frame, cloth, railPx }: TableFit, palette: Palette): readonly SceneMark[] {
  const isWide = cloth.width >= cloth.height;
  // In the middle of the wood, between cushion and edge.
  const line = inset(frame, (railPx * (1 - CUSHION_SHARE)) / 2);
  const radius = Math.max(0.75, railPx * 0.06);
  const places = [
    ...toSights(isWide ? LONG_PARTS : SHORT_PARTS).flatMap((share) => onRails(cloth, line, share)),
    ...toSights(isWide ? SHORT_PARTS : LONG_PARTS).flatMap((share) =>
      besideRails(cloth, line, share),
    ),
  ];
  return places.map((place) => ({ kind: 'disc', ...place, radius, fill: palette.diamond }));
}

/** Shares of a side at which there is a sight; a long side has a pocket in its middle. */
function toSights(parts: number): readonly number[] {
  const middle = parts === LONG_PARTS ? parts / 2 : -1;
  return Array.from({ length: parts - 1 }, (_, index) => index + 1)
    .filter((part) => part !== middle)
    .map((part) => part / parts);
}

function onRails(cloth: Box, line: Box, share: number): readonly TablePoint[] {
  const x = cloth.x + cloth.width * share;
  return [
    { x, y: line.y },
    { x, y: line.y + line.height },
  ];
}

function besideRails(cloth: Box, line: Box, share: number): readonly TablePoint[] {
  const y = cloth.y + cloth.height * share;
  return [
    { x: line.x, y },
    { x: line.x + line.width, y },
  ];
}
