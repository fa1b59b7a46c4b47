import { describe, expect, it } from 'vitest';
import { isMoving } from '../../../mock-server/worlds/billiards/ball.ts';
import {
  createBilliardsWorld,
  type BilliardsWorld,
  type Happening,
} from '../../../mock-server/worlds/billiards/createBilliardsWorld.ts';
import { STEP_S } from '../../../mock-server/worlds/billiards/stepS.ts';
import { BALL_RADIUS } from '../../../mock-server/worlds/billiards/table.ts';

const FRAME_MS = 1_000 / 30;

function play(world: BilliardsWorld, seconds: number): Happening[] {
  const happenings: Happening[] = [];
  for (let frame = 0; frame < seconds * 30; frame += 1) happenings.push(...world.advance(FRAME_MS));
  return happenings;
}

describe('the table', () => {
  it('[BI41] a rack has the cue ball and fifteen others, none of which touch', () => {
    const { balls } = createBilliardsWorld({ seed: 3 });
    const numbers = balls.map(({ number }) => number ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index));
    for (const ball of balls) {
      for (const other of balls) {
        if (other === ball) continue;
        const apart = Math.hypot(other.x - ball.x, other.y - ball.y);
        expect(apart).toBeGreaterThan(2 * BALL_RADIUS);
      }
    }
  });

  it.each([1, 2, 3])('[BI41] with seed %d it plays on for ever, and pockets balls', (seed) => {
    const happenings = play(createBilliardsWorld({ seed }), 600);
    const count = (kind: Happening['kind']) =>
      happenings.filter((happening) => happening.kind === kind).length;
    expect(count('shot')).toBeGreaterThan(40);
    expect(count('pocketed')).toBeGreaterThan(15);
    expect(count('racked')).toBeGreaterThan(1);
  });

  it('[BI41] the same seed gives the same game, another seed another', () => {
    const run = (seed: number) => {
      const world = createBilliardsWorld({ seed });
      return { happenings: play(world, 60), balls: world.balls };
    };
    expect(run(11)).toEqual(run(11));
    expect(run(11).balls).not.toEqual(run(12).balls);
  });

  it('[BI41] a scratched cue ball comes back to a place of its own', () => {
    const scratched: boolean[] = [];
    for (let seed = 1; seed <= 6; seed += 1) {
      const world = createBilliardsWorld({ seed });
      for (let second = 0; second < 300; second += 1) {
        play(world, 1);
        const cueBall = world.balls[0];
        scratched.push(cueBall?.isPocketed === true);
        if (world.cue === null) continue;
        expect(cueBall?.isPocketed).toBe(false);
        for (const ball of world.balls.slice(1)) {
          if (cueBall === undefined || ball.isPocketed) continue;
          const apart = Math.hypot(ball.x - cueBall.x, ball.y - cueBall.y);
          expect(apart).toBeGreaterThan(2 * BALL_RADIUS - 1e-3);
        }
      }
    }
    expect(scratched).toContain(true);
  });
});

describe('aiming', () => {
  it('[BI42] what the last look predicts is what the shot does', () => {
    const world = createBilliardsWorld({ seed: 5 });
    let compared = 0;
    for (let shot = 0; shot < 25; shot += 1) {
      let prediction = world.predict();
      while (world.cue !== null) {
        prediction = world.predict();
        world.advance(STEP_S * 1_000);
      }
      const hit = prediction?.contacts.find(({ kind }) => kind === 'ball');
      let moved: string | undefined;
      while (world.cue === null) {
        moved ??= world.balls.find((ball) => ball.number !== null && isMoving(ball))?.id;
        world.advance(STEP_S * 1_000);
      }
      if (hit === undefined || moved === undefined) continue;
      expect(moved).toBe(hit.otherId);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('[BI42] lines hang together, begin with the cue ball, and get less certain', () => {
    const world = createBilliardsWorld({ seed: 8 });
    const prediction = world.predict();
    const [cueBall] = world.balls;
    expect(prediction?.lines[0]).toMatchObject({
      ballId: 'cue',
      start: { x: cueBall?.x, y: cueBall?.y },
    });
    expect(prediction?.lines.length).toBeGreaterThan(1);
    expect(prediction?.contacts.length).toBeGreaterThan(0);
    expect(prediction?.contacts.length).toBeLessThanOrEqual(6);
    const confidences = prediction?.contacts.map(({ confidence }) => confidence) ?? [];
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    const times = prediction?.contacts.map(({ inS }) => inS) ?? [];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('[BI42] predicting changes nothing', () => {
    const watched = createBilliardsWorld({ seed: 9 });
    const unwatched = createBilliardsWorld({ seed: 9 });
    for (let frame = 0; frame < 900; frame += 1) {
      watched.predict();
      watched.advance(FRAME_MS);
      unwatched.advance(FRAME_MS);
    }
    expect(watched.balls).toEqual(unwatched.balls);
  });

  it('[BI42] the stick comes nearer to the line look by look, and is gone while balls roll', () => {
    const world = createBilliardsWorld({ seed: 2 });
    const angles: number[] = [];
    let lastCount = 0;
    while (world.cue !== null) {
      if (world.aimCount !== lastCount) angles.push(world.cue.angle);
      lastCount = world.aimCount;
      world.advance(STEP_S * 1_000);
    }
    const played = angles.at(-1) ?? 0;
    const doubts = angles.map((angle) => Math.abs(angle - played));
    expect(doubts.length).toBe(6);
    expect(doubts).toEqual(doubts.toSorted((a, b) => b - a));
    expect(world.balls.some(isMoving)).toBe(true);
    expect(world.predict()).toBeNull();
  });
});
