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
  wide: { alongPx: 132, besidePx: 132, margin: { x: 62, y: 46 }, size: { x: 916, y: 236 } },
  tall: { alongPx: 74, besidePx: 188, margin: { x: 62, y: 26 }, size: { x: 312, y: 502 } },
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

/**
 * The line of an edge from box to box, a little bent to its left, so that the two ways between two states lie side by side
 * and one that passes boxes goes around them.
 */
export function toEdgePath(
  from: ConnectionStateName,
  to: ConnectionStateName,
  orientation: MachineOrientation,
): string {
  const start = toPlace(from, orientation);
  const end = toPlace(to, orientation);
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const bend = toBend(from, to, length);
  const middle = {
    x: (start.x + end.x) / 2 + ((end.y - start.y) / length) * bend,
    y: (start.y + end.y) / 2 - ((end.x - start.x) / length) * bend,
  };
  const [a, b] = [toBorder(start, middle), toBorder(end, middle)];
  return `M${round(a.x)},${round(a.y)} Q${round(middle.x)},${round(middle.y)} ${round(b.x)},${round(b.y)}`;
}

/** Along one line with a box between: far out. Beside each other: just enough to tell the two ways apart. */
function toBend(from: ConnectionStateName, to: ConnectionStateName, length: number): number {
  const [alongFrom, besideFrom] = STEPS[from];
  const [alongTo, besideTo] = STEPS[to];
  const steps = Math.abs(alongFrom - alongTo);
  if (besideFrom === besideTo && steps > 1) return Math.min(72, 24 + steps * 12);
  return Math.min(18, length / 9);
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
