import type { ConnectionStateName } from '../../hooks/viewTypes.ts';

/** A place in units of the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Which way the states go on: across, or down where there is little room. */
export type MachineOrientation = 'wide' | 'tall';

/** Steps along the way to a live link, and beside it: 0 is the way itself. */
const STEPS: Readonly<Record<ConnectionStateName, readonly [along: number, beside: 0 | 1]>> = {
  idle: [0, 0],
  authenticating: [1, 0],
  connecting: [2, 0],
  handshaking: [3, 0],
  syncing: [4, 0],
  live: [5, 0],
  suspect: [6, 0],
  offline: [0, 1],
  exhausted: [1, 1],
  backoff: [2, 1],
  authFailed: [3, 1],
  paused: [4, 1],
  fatal: [5, 1],
};

const NODE = { width: 108, height: 34 } as const;
const LAYOUTS = {
  wide: { alongPx: 140, besidePx: 128, margin: { x: 60, y: 44 }, size: { x: 960, y: 224 } },
  tall: { alongPx: 70, besidePx: 176, margin: { x: 60, y: 24 }, size: { x: 336, y: 468 } },
} as const;

/** Size of the drawing. */
export function toDrawingSize(orientation: MachineOrientation): Place {
  return LAYOUTS[orientation].size;
}

/** Size of a state's box. */
export function toNodeSize(): { readonly width: number; readonly height: number } {
  return NODE;
}

/** Middle of a state's box. */
export function toPlace(name: ConnectionStateName, orientation: MachineOrientation): Place {
  const [along, beside] = STEPS[name];
  const { alongPx, besidePx, margin } = LAYOUTS[orientation];
  return orientation === 'wide'
    ? { x: margin.x + along * alongPx, y: margin.y + beside * besidePx }
    : { x: margin.x + beside * besidePx, y: margin.y + along * alongPx };
}

/** Room between an arrow's head and the box it points at. */
const GAP = 4;
/** How far the way there and the way back lie apart. */
const LANE = 5;

/**
 * The line of an edge from box to box. The two ways between two states lie side by side, and one that passes boxes goes
 * around them.
 */
export function toEdgePath(
  from: ConnectionStateName,
  to: ConnectionStateName,
  orientation: MachineOrientation,
): string {
  const start = toPlace(from, orientation);
  const end = toPlace(to, orientation);
  const [, besideFrom] = STEPS[from];
  const [, besideTo] = STEPS[to];
  if (orientation === 'tall' && besideFrom !== besideTo) return toCrossing(start, end);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const bend = toBend(from, to, { orientation, length });
  const middle = {
    x: (start.x + end.x) / 2 + ((end.y - start.y) / length) * bend,
    y: (start.y + end.y) / 2 - ((end.x - start.x) / length) * bend,
  };
  const [a, b] = [toBorder(start, middle), toBorder(end, middle)];
  return `M${toText(a)} Q${toText(middle)} ${toText(b)}`;
}

/** From side to side, so that the boxes between them stay free. */
function toCrossing(start: Place, end: Place): string {
  const direction = Math.sign(end.x - start.x);
  const lane = -direction * LANE;
  const a = { x: start.x + direction * (NODE.width / 2 + GAP), y: start.y + lane };
  const b = { x: end.x - direction * (NODE.width / 2 + GAP), y: end.y + lane };
  const x = (a.x + b.x) / 2;
  return `M${toText(a)} C${toText({ x, y: a.y })} ${toText({ x, y: b.y })} ${toText(b)}`;
}

interface BendOptions {
  readonly orientation: MachineOrientation;
  readonly length: number;
}

/** Along one line with a box between: around it. Beside each other: just enough to tell the two ways apart. */
function toBend(
  from: ConnectionStateName,
  to: ConnectionStateName,
  { length, orientation }: BendOptions,
): number {
  const [alongFrom, besideFrom] = STEPS[from];
  const [alongTo, besideTo] = STEPS[to];
  const steps = Math.abs(alongFrom - alongTo);
  if (besideFrom !== besideTo) return Math.min(18, length / 9);
  if (steps === 1) return 2 * LANE;
  if (orientation === 'wide') return Math.min(72, 24 + steps * 12);
  // Standing, boxes are wide in the line's way, and there is room at their right.
  return alongTo > alongFrom ? NODE.width + 20 : -(NODE.width + 20);
}

/** Where the line from a box's middle to a point leaves the box. */
function toBorder(middle: Place, towards: Place): Place {
  const dx = towards.x - middle.x;
  const dy = towards.y - middle.y;
  const scale = Math.min(
    dx === 0 ? Infinity : (NODE.width / 2 + GAP) / Math.abs(dx),
    dy === 0 ? Infinity : (NODE.height / 2 + GAP) / Math.abs(dy),
  );
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}

function toText({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
