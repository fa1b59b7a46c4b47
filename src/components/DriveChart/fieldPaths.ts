import type { DriveMark } from '../../hooks/viewTypes.ts';

/** A field in yards, lower than a real one: a drive is long, not wide. */
export const FIELD = { length: 100, endZone: 10, width: 40 } as const;

/** Distance of the first lane from the side line, and of the last one from the numbers. */
const MARGIN = 4;
const NUMBERS = 8;
/** Lanes are never further apart. */
const MOST_APART = 7;
/** A gain too short for an arrow. */
const SHORT_YARDS = 1.5;
const HEAD_YARDS = 1.4;

/** How far down the field the play with that number is drawn, of so many: each below the one before, the ball below the last. */
export function laneOf(at: number, count: number): number {
  const apart = Math.min(MOST_APART, (FIELD.width - MARGIN - NUMBERS) / Math.max(1, count));
  return MARGIN + at * apart;
}

/** The line of a play. */
export function markPath({ fromX, toX }: DriveMark, y: number): string {
  return `M${fromX} ${y}H${toX}`;
}

/** Where it ended: an arrow that way, or a dot where it hardly moved. */
export function arrowPath({ fromX, toX }: DriveMark, y: number): string {
  const gained = toX - fromX;
  if (Math.abs(gained) < SHORT_YARDS) {
    return `M${toX - 0.8} ${y}a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0Z`;
  }
  const back = toX - Math.sign(gained) * HEAD_YARDS;
  return `M${toX} ${y}L${back} ${y - 1}V${y + 1}Z`;
}
