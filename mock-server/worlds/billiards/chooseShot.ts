import type { SeededRandom } from '../../engine/createRandom.ts';
import { CUE_BALL_ID, type Ball } from './ball.ts';
import { BALL_RADIUS, BALL_RESTITUTION, POCKETS, ROLLING_FRICTION, type Point } from './table.ts';

/** How the cue ball is sent on its way. */
export interface Shot {
  /** Radians, clockwise from the right, as pixels count downwards. */
  readonly angle: number;
  /** Pixels per second. */
  readonly speed: number;
}

interface Plan extends Shot {
  /** The smaller the easier. */
  readonly difficulty: number;
}

const BREAK_SPEED = 8_000;
const SLOWEST_SHOT = 1_200;
const FASTEST_SHOT = 6_500;
/** Speed with which a ball should reach its pocket. */
const ARRIVAL_SPEED = 500;
/** Thinner cuts than this are not tried: the cosine of 72 degrees. */
const THINNEST_CUT = 0.3;
/** Nobody's arm is perfect. */
const UNSTEADINESS = 0.004;

/** Chooses what a decent player would do: the easiest ball that has a free way into a pocket, else the nearest one. */
export function chooseShot(
  balls: readonly Readonly<Ball>[],
  { random, isBreak }: { readonly random: SeededRandom; readonly isBreak: boolean },
): Shot {
  const cueBall = balls.find(({ id }) => id === CUE_BALL_ID);
  const targets = balls.filter((ball) => ball !== cueBall && !ball.isPocketed);
  if (cueBall === undefined) throw new RangeError('there is no cue ball');
  const unsteadiness = random.noise() * UNSTEADINESS;
  const choice = random.next();
  const plans = isBreak ? [] : listPlans(cueBall, targets);
  // Not always the easiest, or every game would look the same.
  const plan = plans[Math.floor(choice * choice * Math.min(3, plans.length))];
  if (plan !== undefined) return { angle: plan.angle + unsteadiness, speed: plan.speed };
  const nearest = targets.toSorted((a, b) => distance(cueBall, a) - distance(cueBall, b))[0];
  const angle = nearest === undefined ? choice * Math.PI : angleTo(cueBall, nearest);
  return { angle: angle + unsteadiness, speed: isBreak ? BREAK_SPEED : 2 * SLOWEST_SHOT };
}

/** Every way to pocket a ball directly, easiest first. */
function listPlans(cueBall: Readonly<Ball>, targets: readonly Readonly<Ball>[]): readonly Plan[] {
  return targets
    .flatMap((target) => POCKETS.map((pocket) => planShot(cueBall, target, { pocket, targets })))
    .filter((plan) => plan !== null)
    .toSorted((a, b) => a.difficulty - b.difficulty);
}

function planShot(
  cueBall: Readonly<Ball>,
  target: Readonly<Ball>,
  { pocket, targets }: { readonly pocket: Point; readonly targets: readonly Readonly<Ball>[] },
): Plan | null {
  const way = angleTo(target, pocket);
  // Where the cue ball has to be when it hits.
  const ghost = {
    x: target.x - Math.cos(way) * 2 * BALL_RADIUS,
    y: target.y - Math.sin(way) * 2 * BALL_RADIUS,
  };
  const angle = angleTo(cueBall, ghost);
  const cut = Math.cos(way - angle);
  const others = targets.filter((ball) => ball !== target);
  if (cut < THINNEST_CUT || !isFree(cueBall, ghost, others) || !isFree(target, pocket, others)) {
    return null;
  }
  const afterHit = withRoll(ARRIVAL_SPEED, distance(target, pocket));
  const atHit = (2 * afterHit) / (cut * (1 + BALL_RESTITUTION));
  const speed = withRoll(atHit, distance(cueBall, ghost));
  const difficulty = (distance(cueBall, ghost) + distance(target, pocket)) / cut;
  return { angle, speed: Math.min(FASTEST_SHOT, Math.max(SLOWEST_SHOT, speed)), difficulty };
}

/** Speed to start with, to be this fast after rolling that far. */
function withRoll(speed: number, pixels: number): number {
  return Math.sqrt(speed * speed + 2 * ROLLING_FRICTION * pixels);
}

/** Whether a ball gets from one place to another without touching any of these. */
function isFree(from: Point, to: Point, others: readonly Point[]): boolean {
  const length = distance(from, to);
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  return others.every((other) => {
    const along = (other.x - from.x) * ux + (other.y - from.y) * uy;
    const aside = (other.x - from.x) * uy - (other.y - from.y) * ux;
    return along <= 0 || along >= length || Math.abs(aside) > 2 * BALL_RADIUS;
  });
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function angleTo(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}
