import type { BilliardsBall, TablePoint } from '../../hooks/viewTypes.ts';

/** All balls in sight, by id. */
export type Balls = Readonly<Record<string, BilliardsBall>>;

/** Where every ball comes from and goes to: between the last two states, and never beyond the newest. */
export interface Glide {
  /** The newest state. */
  readonly balls: Balls;
  /** Where each was drawn when it came; a ball that is not among them stands where it is. */
  readonly from: Readonly<Record<string, TablePoint>>;
  readonly startedAt: number;
  readonly durationMs: number;
  /** When the newest state came, whether balls moved or not. */
  readonly toldAt: number;
  /** How often states come, smoothed. */
  readonly intervalMs: number;
  /** Whether the newest state moved anything. */
  readonly isMoving: boolean;
}

/** A ball, and where it is drawn. */
export interface PlacedBall {
  readonly ball: BilliardsBall;
  readonly place: TablePoint;
}

/** After a longer silence nothing is known of the way between: balls jump. */
const LONGEST_SILENCE_MS = 250;
/** A slow camera's balls stand still between its states, rather than creep. */
const LONGEST_GLIDE_MS = 100;
/** How much a new interval counts: states come with frames, so single ones say little. */
const NEWEST_WEIGHT = 0.3;
/** Pixels of the table that a ball without a known speed may go in one state. */
const LONGEST_WAY = 800;
/** Of a ball with a known speed: so much more than that speed makes, for what hit it meanwhile. */
const REACH_FACTOR = 2;
const REACH_SPARE = 72;
/** What a camera's eye makes a resting ball do, pixels of the table, and pixels of it a second. */
const SLOWEST_WAY = 3;
const SLOWEST_SPEED = 20;

/** How a table stands that was just seen for the first time. */
export function beginGlide(balls: Balls, at: number): Glide {
  const isMoving = Object.values(balls).some(isFast);
  return { balls, from: {}, startedAt: at, durationMs: 0, toldAt: at, intervalMs: 0, isMoving };
}

/**
 * Takes the next state in. Each ball goes from where it is drawn now to where it was seen last, in the time states take to
 * come, so that it is there when the next one does. What can't have rolled (a new rack, a ball put back) jumps.
 */
export function continueGlide(glide: Glide, balls: Balls, at: number): Glide {
  const sinceMs = at - glide.toldAt;
  const isSilent = sinceMs > LONGEST_SILENCE_MS;
  const intervalMs = isSilent ? 0 : smooth(glide.intervalMs, sinceMs);
  if (balls === glide.balls) return { ...glide, toldAt: at, intervalMs, isMoving: false };
  const from: Record<string, TablePoint> = {};
  let isMoving = false;
  for (const { ball: known, place } of placesAt(glide, at)) {
    const ball = balls[known.id];
    if (!ball || ball === known || !canRoll({ known, ball, sinceMs })) continue;
    isMoving ||= isFast(ball) || distance(known.position, ball.position) > SLOWEST_WAY;
    if (!isSilent && distance(place, ball.position) > 0) from[ball.id] = place;
  }
  const durationMs = Math.min(LONGEST_GLIDE_MS, intervalMs);
  return { balls, from, startedAt: at, durationMs, toldAt: at, intervalMs, isMoving };
}

/** Where every ball is drawn at a moment: on its way, or where it was seen last once the way is over. */
export function placesAt(glide: Glide, at: number): readonly PlacedBall[] {
  const share = shareAt(glide, at);
  return Object.values(glide.balls).map((ball) => {
    const from = glide.from[ball.id];
    return { ball, place: from && share < 1 ? between(from, ball.position, share) : ball.position };
  });
}

/** Whether any ball is on its way: then the next frame looks different. */
export function isGliding(glide: Glide, at: number): boolean {
  return shareAt(glide, at) < 1 && Object.keys(glide.from).length > 0;
}

/** Every ball where it was seen last: nothing moves any more until the next state. */
export function endGlide(glide: Glide): Glide {
  return { ...glide, from: {}, isMoving: false };
}

function shareAt({ startedAt, durationMs }: Glide, at: number): number {
  return durationMs <= 0 ? 1 : Math.max(0, Math.min(1, (at - startedAt) / durationMs));
}

function smooth(known: number, next: number): number {
  return known === 0 ? next : known + (next - known) * NEWEST_WEIGHT;
}

interface Step {
  readonly known: BilliardsBall;
  readonly ball: BilliardsBall;
  readonly sinceMs: number;
}

function canRoll({ known, ball, sinceMs }: Step): boolean {
  if (known.isPocketed || ball.isPocketed) return false;
  const way = distance(known.position, ball.position);
  const speed = Math.max(speedOf(known) ?? 0, speedOf(ball) ?? 0);
  if (known.velocity === null || ball.velocity === null) return way <= LONGEST_WAY;
  return way <= (REACH_FACTOR * speed * sinceMs) / 1_000 + REACH_SPARE;
}

/** Pixels of the table a second; null if the camera does not say. */
export function speedOf({ velocity }: BilliardsBall): number | null {
  return velocity && Math.hypot(velocity.x, velocity.y);
}

function isFast(ball: BilliardsBall): boolean {
  return !ball.isPocketed && (speedOf(ball) ?? 0) > SLOWEST_SPEED;
}

function distance(from: TablePoint, to: TablePoint): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function between(from: TablePoint, to: TablePoint, share: number): TablePoint {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
