import { isMoving, type Ball } from './ball.ts';
import { BALL_RADIUS, BED, POCKET_REACH, POCKETS, type Point } from './table.ts';

/** What happens to a ball on its way. */
export type Contact =
  | { readonly kind: 'ball'; readonly ball: Ball; readonly other: Ball }
  | { readonly kind: 'cushion'; readonly ball: Ball; readonly axis: 'x' | 'y' }
  | { readonly kind: 'pocket'; readonly ball: Ball; readonly pocket: Point };

/** A contact, and how many seconds from now it is. */
export interface TimedContact {
  readonly contact: Contact;
  readonly inS: number;
}

const POCKETS_AT_REST = POCKETS.map((pocket) => ({
  pocket,
  x: pocket.x,
  y: pocket.y,
  vx: 0,
  vy: 0,
}));

/** Slower than this, balls that touch are at rest against each other: rounding must not make them collide for ever. */
const SLOWEST_APPROACH = 1e-6;

/** Finds the first contact within some seconds if no ball changes its speed until then; null if there is none. */
export function findContact(balls: readonly Ball[], withinS: number): TimedContact | null {
  let first: TimedContact | null = null;
  const offer = (inS: number, toContact: () => Contact) => {
    if (inS <= withinS && (first === null || inS < first.inS))
      first = { contact: toContact(), inS };
  };
  for (const ball of balls) {
    if (ball.isPocketed || !isMoving(ball)) continue;
    for (const resting of POCKETS_AT_REST) {
      const inS = toMeeting(ball, resting, POCKET_REACH);
      offer(inS, () => ({ kind: 'pocket', ball, pocket: resting.pocket }));
    }
    for (const other of balls) {
      if (other === ball || other.isPocketed) continue;
      const inS = toMeeting(ball, other, 2 * BALL_RADIUS);
      offer(inS, () => ({ kind: 'ball', ball, other }));
    }
    offer(toWall(ball.x, ball.vx, BED.left, BED.right), () => ({
      kind: 'cushion',
      ball,
      axis: 'x',
    }));
    offer(toWall(ball.y, ball.vy, BED.top, BED.bottom), () => ({
      kind: 'cushion',
      ball,
      axis: 'y',
    }));
  }
  return first;
}

type Moving = Pick<Ball, 'x' | 'y' | 'vx' | 'vy'>;

/** Seconds until two centres are `distance` apart, 0 if they are and still come nearer, Infinity if never. */
function toMeeting(ball: Moving, other: Moving, distance: number): number {
  const dx = other.x - ball.x;
  const dy = other.y - ball.y;
  const vx = other.vx - ball.vx;
  const vy = other.vy - ball.vy;
  const approach = dx * vx + dy * vy;
  if (approach >= 0) return Infinity;
  const apart = dx * dx + dy * dy;
  const beyond = apart - distance * distance;
  if (beyond <= 0) return -approach > SLOWEST_APPROACH * Math.sqrt(apart) ? 0 : Infinity;
  const root = approach * approach - (vx * vx + vy * vy) * beyond;
  // This form of the quadratic's solution loses no digits when they nearly touch.
  return root <= 0 ? Infinity : beyond / (Math.sqrt(root) - approach);
}

function toWall(place: number, speed: number, low: number, high: number): number {
  if (speed < 0) return Math.max(0, (low + BALL_RADIUS - place) / speed);
  if (speed > 0) return Math.max(0, (high - BALL_RADIUS - place) / speed);
  return Infinity;
}
