import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../mock-server/engine/createRandom.ts';
import { createBall, isMoving, type Ball } from '../../../mock-server/worlds/billiards/ball.ts';
import type { Contact } from '../../../mock-server/worlds/billiards/findContact.ts';
import { moveBalls } from '../../../mock-server/worlds/billiards/moveBalls.ts';
import { rackBalls } from '../../../mock-server/worlds/billiards/rackBalls.ts';
import { STEP_S } from '../../../mock-server/worlds/billiards/stepS.ts';
import {
  BALL_RADIUS,
  BALL_RESTITUTION,
  BED,
  CUSHION_RESTITUTION,
  POCKETS,
  ROLLING_FRICTION,
} from '../../../mock-server/worlds/billiards/table.ts';

/** Cells of a grid over the bed, wide enough that balls in two of them don't overlap. */
const CELL = 100;
const COLUMNS = 30;
const ROWS = 14;

const speed = fc.double({ min: -6_000, max: 6_000, noNaN: true });
const jitter = fc.double({ min: -12, max: 12, noNaN: true });

/** Six to sixteen balls anywhere, rolling anywhere. */
const layouts = fc
  .uniqueArray(
    fc.record({
      cell: fc.integer({ min: 0, max: COLUMNS * ROWS - 1 }),
      dx: jitter,
      dy: jitter,
      vx: speed,
      vy: speed,
      isResting: fc.boolean(),
    }),
    { minLength: 6, maxLength: 16, selector: ({ cell }) => cell },
  )
  .map((placed) =>
    placed.map(({ cell, dx, dy, isResting, vx, vy }, index) => {
      const ball = createBall(index === 0 ? null : index, {
        x: BED.left + CELL * ((cell % COLUMNS) + 1.5) + dx,
        y: BED.top + CELL * (Math.floor(cell / COLUMNS) + 1.5) + dy,
      });
      return isResting ? ball : Object.assign(ball, { vx, vy });
    }),
  );

function toEnergy(balls: readonly Ball[]): number {
  return balls.reduce((sum, { vx, vy }) => sum + vx * vx + vy * vy, 0);
}

/** How far the two balls that are nearest to each other are from touching; negative if they overlap. */
function toSmallestGap(balls: readonly Ball[]): number {
  const there = balls.filter((ball) => !ball.isPocketed);
  const gaps = there.flatMap((ball, index) =>
    there
      .slice(index + 1)
      .map((other) => Math.hypot(other.x - ball.x, other.y - ball.y) - 2 * BALL_RADIUS),
  );
  return Math.min(Infinity, ...gaps);
}

function isOnBed({ x, y }: Ball): boolean {
  const hair = 1e-6;
  return (
    x >= BED.left + BALL_RADIUS - hair &&
    x <= BED.right - BALL_RADIUS + hair &&
    y >= BED.top + BALL_RADIUS - hair &&
    y <= BED.bottom - BALL_RADIUS + hair
  );
}

function isInPocket(ball: Ball): boolean {
  return !isMoving(ball) && POCKETS.some(({ x, y }) => x === ball.x && y === ball.y);
}

describe('balls that roll', () => {
  it('[BI40] energy never grows, and in the end all balls rest', () => {
    fc.assert(
      fc.property(layouts, (balls) => {
        let energy = toEnergy(balls);
        for (let step = 0; step < 60 / STEP_S && balls.some(isMoving); step += 1) {
          moveBalls(balls, STEP_S);
          const next = toEnergy(balls);
          expect(next).toBeLessThanOrEqual(energy * (1 + 1e-12));
          energy = next;
        }
        expect(balls.some(isMoving)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('[BI40] a ball is on the bed or in a pocket, and no two overlap', () => {
    fc.assert(
      fc.property(layouts, (balls) => {
        const isInPlace = (ball: Ball) => (ball.isPocketed ? isInPocket(ball) : isOnBed(ball));
        for (let step = 0; step < 600; step += 1) {
          // Also in the midst of a step, which nobody sees.
          moveBalls(balls, STEP_S, ({ ball }) => expect(isInPlace(ball)).toBe(true));
          expect(balls.every(isInPlace)).toBe(true);
          expect(toSmallestGap(balls)).toBeGreaterThan(-1e-3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[BI40] a break of a tight rack keeps the same laws', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: -0.3, max: 0.3, noNaN: true }), (seed, angle) => {
        const balls = rackBalls(createRandom(seed, 'test'));
        const [cueBall] = balls;
        if (cueBall === undefined) throw new Error('no cue ball');
        Object.assign(cueBall, { vx: 9_000 * Math.cos(angle), vy: 9_000 * Math.sin(angle) });
        let energy = toEnergy(balls);
        for (let step = 0; step < 240; step += 1) {
          moveBalls(balls, STEP_S);
          expect(toEnergy(balls)).toBeLessThanOrEqual(energy * (1 + 1e-12));
          energy = toEnergy(balls);
          expect(toSmallestGap(balls)).toBeGreaterThan(-1e-3);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('[BI40] the same start gives the same end, to the last bit', () => {
    fc.assert(
      fc.property(layouts, (balls) => {
        const copies = balls.map((ball) => ({ ...ball }));
        for (let step = 0; step < 240; step += 1) {
          moveBalls(balls, STEP_S);
          moveBalls(copies, STEP_S);
        }
        expect(copies).toEqual(balls);
      }),
      { numRuns: 20 },
    );
  });
});

describe('single contacts', () => {
  const middle = { x: 1_900, y: 1_080 };

  it('[BI40] a ball hit head-on takes the speed over, less what restitution costs', () => {
    const cueBall = Object.assign(createBall(null, middle), { vx: 3_000 });
    const target = createBall(1, { x: middle.x + 2 * BALL_RADIUS + 1, y: middle.y });
    const contacts: Contact['kind'][] = [];
    moveBalls([cueBall, target], STEP_S, ({ kind }) => contacts.push(kind));
    const friction = ROLLING_FRICTION * STEP_S;
    expect(contacts).toEqual(['ball']);
    expect(target.vx).toBeCloseTo((3_000 * (1 + BALL_RESTITUTION)) / 2 - friction, 9);
    expect(cueBall.vx).toBeCloseTo((3_000 * (1 - BALL_RESTITUTION)) / 2 - friction, 9);
    expect(target.vy).toBe(0);
  });

  it('[BI40] after a half-ball hit the target leaves along the line of centres', () => {
    const cueBall = Object.assign(createBall(null, middle), { vx: 2_000 });
    // Half a ball aside: the line of centres is 30 degrees off.
    const target = createBall(1, { x: middle.x + 70, y: middle.y + BALL_RADIUS });
    moveBalls([cueBall, target], STEP_S);
    expect((Math.atan2(target.vy, target.vx) * 180) / Math.PI).toBeCloseTo(30, 6);
    expect(cueBall.vy).toBeLessThan(0);
  });

  it('[BI40] a cushion turns the speed towards it round, less what restitution costs', () => {
    const ball = Object.assign(createBall(1, { x: BED.right - BALL_RADIUS - 5, y: 1_080 }), {
      vx: 2_000,
      vy: 100,
    });
    moveBalls([ball], STEP_S);
    expect(ball.vx).toBeLessThan(0);
    expect(-ball.vx / 2_000).toBeCloseTo(CUSHION_RESTITUTION, 2);
    expect(ball.vy).toBeGreaterThan(95);
  });

  it('[BI40] however fast it is, a ball does not pass through another', () => {
    const cueBall = Object.assign(createBall(null, { x: 500, y: 1_080 }), { vx: 300_000 });
    const target = createBall(1, { x: 1_500, y: 1_080 });
    moveBalls([cueBall, target], STEP_S);
    expect(target.vx).toBeGreaterThan(0);
    expect(cueBall.x).toBeLessThan(target.x);
  });

  it.each(POCKETS)('[BI40] a ball that runs into the pocket at $x, $y falls', (pocket) => {
    const ball = createBall(7, { x: 1_920, y: 1_080 });
    const angle = Math.atan2(pocket.y - ball.y, pocket.x - ball.x);
    Object.assign(ball, { vx: 3_000 * Math.cos(angle), vy: 3_000 * Math.sin(angle) });
    for (let step = 0; step < 240; step += 1) moveBalls([ball], STEP_S);
    expect(ball).toMatchObject({ isPocketed: true, x: pocket.x, y: pocket.y, vx: 0, vy: 0 });
  });
});
