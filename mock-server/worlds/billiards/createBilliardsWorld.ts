import { createRandom } from '../../engine/createRandom.ts';
import { CUE_BALL_ID, isMoving, type Ball } from './ball.ts';
import { chooseShot, type Shot } from './chooseShot.ts';
import type { Contact } from './findContact.ts';
import { moveBalls } from './moveBalls.ts';
import { predictShot, strike, type Prediction } from './predictShot.ts';
import { rackBalls } from './rackBalls.ts';
import { STEP_S } from './stepS.ts';
import { BALL_RADIUS, HEAD_SPOT, type Point } from './table.ts';

/** The stick, while somebody aims with it. */
export interface CueStick {
  readonly tip: Point;
  /** Radians, as of the shot it would play now. */
  readonly angle: number;
  /** Speed it would give the cue ball, pixels per second. */
  readonly speed: number;
}

/** What is worth telling people. */
export type Happening =
  | { readonly kind: 'racked'; readonly rackCount: number }
  | { readonly kind: 'shot'; readonly speed: number }
  | { readonly kind: 'pocketed'; readonly ballId: string; readonly pocket: Point };

/** A table that plays on for ever, rack after rack; the same seed gives the same game. */
export interface BilliardsWorld {
  /** All sixteen; a pocketed one lies in its pocket. */
  readonly balls: readonly Readonly<Ball>[];
  /** Null while balls roll. */
  readonly cue: CueStick | null;
  /** Grows with every change of aim. */
  readonly aimCount: number;
  /** Lets time pass, in whole steps; the rest is kept for the next call. */
  advance(durationMs: number): readonly Happening[];
  /** What the shot that is aimed at would do; null while balls roll. */
  predict(): Prediction | null;
}

/** The player looks for the line so many times, so long each, and draws back before the last is played. */
const AIM_COUNT = 6;
const AIM_S = 0.4;
const DRAW_BACK_S = 0.4;
const REST_S = 0.8;
/** How far off, in radians, the first look is. */
const FIRST_DOUBT = 0.12;
const TIP_GAP = 14;
const DRAW_LENGTH = 130;

interface Aim {
  readonly shot: Shot;
  readonly firstDoubt: number;
  passedS: number;
}

/** Creates a table with a fresh rack, about to be broken. */
export function createBilliardsWorld({ seed }: { readonly seed: number }): BilliardsWorld {
  const rackRandom = createRandom(seed, 'billiards rack');
  const aimRandom = createRandom(seed, 'billiards aim');
  let balls = rackBalls(rackRandom);
  let rackCount = 1;
  let isBreak = true;
  let aimCount = 0;
  let restS = 0;
  let owedS = 0;
  let aim: Aim | null = null;
  let predicted: { readonly aimCount: number; readonly prediction: Prediction } | null = null;
  let happenings: Happening[] = [{ kind: 'racked', rackCount }];

  const startAim = () => {
    const shot = chooseShot(balls, { random: aimRandom, isBreak });
    aim = { shot, firstDoubt: aimRandom.noise() * FIRST_DOUBT, passedS: 0 };
    aimCount += 1;
  };
  const continueAim = (current: Aim) => {
    const before = toLook(current);
    current.passedS += STEP_S;
    if (toLook(current) !== before) aimCount += 1;
    if (current.passedS < AIM_COUNT * AIM_S + DRAW_BACK_S) return;
    strike(balls, current.shot);
    happenings.push({ kind: 'shot', speed: current.shot.speed });
    aim = null;
    isBreak = false;
    restS = 0;
  };
  const handleContact = (contact: Contact) => {
    if (contact.kind !== 'pocket') return;
    happenings.push({ kind: 'pocketed', ballId: contact.ball.id, pocket: contact.pocket });
  };
  const tidyUp = () => {
    const objectCount = balls.filter((ball) => ball.id !== CUE_BALL_ID && !ball.isPocketed).length;
    // As in straight pool: with one ball left, it starts anew.
    if (objectCount <= 1) {
      balls = rackBalls(rackRandom);
      rackCount += 1;
      isBreak = true;
      happenings.push({ kind: 'racked', rackCount });
      return;
    }
    const cueBall = balls.find(({ id }) => id === CUE_BALL_ID);
    if (cueBall?.isPocketed === true) {
      Object.assign(cueBall, findFreePlace(balls), { isPocketed: false });
    }
  };
  const step = () => {
    if (aim !== null) {
      continueAim(aim);
      return;
    }
    if (balls.some(isMoving)) {
      moveBalls(balls, STEP_S, handleContact);
      return;
    }
    restS += STEP_S;
    if (restS < REST_S) return;
    tidyUp();
    startAim();
  };

  startAim();
  return {
    get balls() {
      return balls;
    },
    get cue() {
      return aim === null ? null : toCue(balls, aim);
    },
    get aimCount() {
      return aimCount;
    },
    advance(durationMs) {
      owedS += durationMs / 1_000;
      for (; owedS >= STEP_S; owedS -= STEP_S) step();
      const told = happenings;
      happenings = [];
      return told;
    },
    predict() {
      if (aim === null) return null;
      if (predicted?.aimCount !== aimCount) {
        predicted = { aimCount, prediction: predictShot(balls, toAimedShot(aim)) };
      }
      return predicted.prediction;
    },
  };
}

/** Which look at the line it is; the last is the one that is played. */
function toLook({ passedS }: Aim): number {
  return Math.min(AIM_COUNT - 1, Math.floor(passedS / AIM_S));
}

function toAimedShot(aim: Aim): Shot {
  const doubt = aim.firstDoubt * (1 - toLook(aim) / (AIM_COUNT - 1));
  return { angle: aim.shot.angle + doubt, speed: aim.shot.speed };
}

function toCue(balls: readonly Readonly<Ball>[], aim: Aim): CueStick | null {
  const cueBall = balls.find(({ id }) => id === CUE_BALL_ID);
  if (cueBall === undefined) return null;
  const { angle, speed } = toAimedShot(aim);
  const drawnShare = Math.max(0, Math.min(1, (aim.passedS - AIM_COUNT * AIM_S) / DRAW_BACK_S));
  const gap = BALL_RADIUS + TIP_GAP + drawnShare * DRAW_LENGTH;
  const tip = { x: cueBall.x - Math.cos(angle) * gap, y: cueBall.y - Math.sin(angle) * gap };
  return { tip, angle, speed };
}

/** The first place from the head spot towards the head cushion, then away from it, that no ball is in. */
function findFreePlace(balls: readonly Readonly<Ball>[]): Point {
  const offsets = Array.from({ length: 60 }, (_, index) => (index < 18 ? -index : index - 17));
  const places = offsets.map((offset) => ({
    x: HEAD_SPOT.x + offset * BALL_RADIUS,
    y: HEAD_SPOT.y,
  }));
  const isFree = (place: Point) =>
    balls.every(
      (ball) =>
        ball.isPocketed || Math.hypot(ball.x - place.x, ball.y - place.y) > 2 * BALL_RADIUS + 1,
    );
  return places.find(isFree) ?? HEAD_SPOT;
}
