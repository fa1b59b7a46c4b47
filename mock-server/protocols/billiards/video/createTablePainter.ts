import type { BilliardsWorld, CueStick } from '../../../worlds/billiards/createBilliardsWorld.ts';
import { isMoving, type Ball } from '../../../worlds/billiards/ball.ts';
import {
  BALL_RADIUS,
  BED,
  POCKET_REACH,
  POCKETS,
  VIEW,
  type Point,
} from '../../../worlds/billiards/table.ts';
import { CLOTH, CUE, CUSHION, POCKET, RAIL, ROOM, toBallColour, WHITE } from './palette.ts';
import type { Picture } from './picture.ts';

export interface TablePainterOptions {
  readonly width: number;
  readonly height: number;
}

/** Paints the table as a camera above it would see it. */
export interface TablePainter {
  /** The picture of this moment; to be read before the next one is painted. `share` of a bar at the top is lit. */
  paint(world: BilliardsWorld, share: number): Picture;
}

const RAIL_WIDTH = 120;
const CUSHION_WIDTH = 36;
const CUE_LENGTH = 1_800;
const CUE_HALF_WIDTH = 9;
const BAR_HEIGHT = 24;
/** How much of a striped ball is its stripe, and how large the light on any ball is. */
const STRIPE_SHARE = 0.55;
const LIGHT_SHARE = 0.22;

interface Canvas {
  readonly row: Uint8Array;
  /** Pixels of the picture for one of the 4K space. */
  readonly factor: number;
}

/** Creates a painter. What never changes is painted once, and rows where nothing else is cost nothing again. */
export function createTablePainter({ width, height }: TablePainterOptions): TablePainter {
  const factor = Math.min(width / VIEW.width, height / VIEW.height);
  const still = Array.from({ length: height }, (_, y) => paintStill(y / factor, { width, factor }));
  const isStillRepeated = still.map((row, y) => isSame(row, still[y - 1]));
  const row = new Uint8Array(width);

  return {
    paint(world, share) {
      const balls = world.balls.filter((ball) => !ball.isPocketed);
      const { cue } = world;
      const busyRows = toBusyRows(balls, { cue, factor, height });
      return {
        width,
        height,
        isRepeated: (y) =>
          isStillRepeated[y] === true && busyRows[y] === 0 && busyRows[y - 1] === 0,
        readRow(y) {
          row.set(still[y] ?? []);
          if (busyRows[y] === 0) return row;
          const canvas = { row, factor };
          if (y < BAR_HEIGHT * factor) row.fill(WHITE, 0, Math.round(share * width));
          for (const ball of balls) paintBall(canvas, ball, y / factor);
          if (cue !== null) paintCue(canvas, cue, y / factor);
          return row;
        },
      };
    },
  };
}

/** Which rows show anything but the empty table: 1 for each that does. */
function toBusyRows(
  balls: readonly Readonly<Ball>[],
  options: { readonly cue: CueStick | null; readonly factor: number; readonly height: number },
): Uint8Array {
  const { cue, factor, height } = options;
  const busy = new Uint8Array(height);
  const mark = (top: number, bottom: number) => {
    busy.fill(
      1,
      Math.max(0, Math.floor(top * factor)),
      Math.max(0, Math.ceil(bottom * factor) + 1),
    );
  };
  mark(0, BAR_HEIGHT);
  for (const { y } of balls) mark(y - BALL_RADIUS, y + BALL_RADIUS);
  if (cue === null) return busy;
  const endY = cue.tip.y - Math.sin(cue.angle) * CUE_LENGTH;
  mark(Math.min(cue.tip.y, endY) - CUE_HALF_WIDTH, Math.max(cue.tip.y, endY) + CUE_HALF_WIDTH);
  return busy;
}

function paintStill(y: number, { width, factor }: { width: number; factor: number }): Uint8Array {
  const canvas = { row: new Uint8Array(width).fill(ROOM), factor };
  const { bottom, left, right, top } = BED;
  const fillWithin = (margin: number, colour: number) => {
    if (y < top - margin || y > bottom + margin) return;
    fill(canvas, { from: left - margin, to: right + margin, colour });
  };
  fillWithin(RAIL_WIDTH + CUSHION_WIDTH, RAIL);
  fillWithin(CUSHION_WIDTH, CUSHION);
  fillWithin(0, CLOTH);
  for (const pocket of POCKETS)
    fillDisc(canvas, y, { ...pocket, radius: POCKET_REACH, colour: POCKET });
  return canvas.row;
}

function paintBall(canvas: Canvas, ball: Readonly<Ball>, y: number): void {
  const { colour, isStriped } = toBallColour(ball.number);
  const isBeyondStripe = Math.abs(y - ball.y) > STRIPE_SHARE * BALL_RADIUS;
  const shown = isStriped && isBeyondStripe ? WHITE : colour;
  fillDisc(canvas, y, { x: ball.x, y: ball.y, radius: BALL_RADIUS, colour: shown });
  // On a rolling ball the light does not stay in one place long enough to be seen.
  if (isMoving(ball)) return;
  const light = { x: ball.x - BALL_RADIUS / 3, y: ball.y - BALL_RADIUS / 3 };
  fillDisc(canvas, y, { ...light, radius: LIGHT_SHARE * BALL_RADIUS, colour: WHITE });
}

/** The part of a row within a stick that is `CUE_LENGTH` long: where two strips cross, one along it, one across. */
function paintCue(canvas: Canvas, { angle, tip }: CueStick, y: number): void {
  const ux = -Math.cos(angle);
  const uy = -Math.sin(angle);
  const dy = y - tip.y;
  const along = toRange(ux, dy * uy, { low: 0, high: CUE_LENGTH });
  const aside = toRange(uy, -dy * ux, { low: -CUE_HALF_WIDTH, high: CUE_HALF_WIDTH });
  const from = tip.x + Math.max(along.low, aside.low);
  const to = tip.x + Math.min(along.high, aside.high);
  fill(canvas, { from, to, colour: CUE });
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** For which x `slope * x + offset` lies within a range. */
function toRange(slope: number, offset: number, { low, high }: Range): Range {
  if (Math.abs(slope) < 1e-9) {
    const isWithin = offset >= low && offset <= high;
    return isWithin ? { low: -Infinity, high: Infinity } : { low: Infinity, high: -Infinity };
  }
  const one = (low - offset) / slope;
  const other = (high - offset) / slope;
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

function fillDisc(
  canvas: Canvas,
  y: number,
  disc: Point & { readonly radius: number; readonly colour: number },
): void {
  const dy = y - disc.y;
  if (Math.abs(dy) >= disc.radius) return;
  const half = Math.sqrt(disc.radius * disc.radius - dy * dy);
  fill(canvas, { from: disc.x - half, to: disc.x + half, colour: disc.colour });
}

function fill(
  { row, factor }: Canvas,
  { from, to, colour }: { readonly from: number; readonly to: number; readonly colour: number },
): void {
  const start = Math.max(0, Math.round(from * factor));
  const end = Math.min(row.length, Math.round(to * factor));
  if (end > start) row.fill(colour, start, end);
}

function isSame(row: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && row.every((pixel, index) => pixel === other[index]);
}
