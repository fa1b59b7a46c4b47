import type { Point } from './table.ts';

/** A ball on the table; all weigh the same. Moved in place, because a step touches every one of them. */
export interface Ball {
  /** `cue`, or its number as text. */
  readonly id: string;
  /** Null for the cue ball. */
  readonly number: number | null;
  x: number;
  y: number;
  /** Pixels per second. */
  vx: number;
  vy: number;
  isPocketed: boolean;
}

export const CUE_BALL_ID = 'cue';

/** Creates a ball at rest. */
export function createBall(number: number | null, { x, y }: Point): Ball {
  const id = number === null ? CUE_BALL_ID : String(number);
  return { id, number, x, y, vx: 0, vy: 0, isPocketed: false };
}

export function isMoving(ball: Readonly<Ball>): boolean {
  return ball.vx !== 0 || ball.vy !== 0;
}

export function speedOf(ball: Readonly<Ball>): number {
  return Math.hypot(ball.vx, ball.vy);
}
