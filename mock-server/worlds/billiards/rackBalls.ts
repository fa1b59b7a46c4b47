import type { SeededRandom } from '../../engine/createRandom.ts';
import { createBall, type Ball } from './ball.ts';
import { BALL_RADIUS, FOOT_SPOT, HEAD_SPOT } from './table.ts';

const ROWS = 5;
/** Balls of a rack don't quite touch, and never by the same hair: that is why no two breaks are alike. */
const LARGEST_GAP = 0.4;
const MIDDLE_OF_RACK = 4;

/** Sets up the cue ball and fifteen others: the eight in the middle, the rest in a random order. */
export function rackBalls(random: SeededRandom): Ball[] {
  const others = random.shuffle([1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15]);
  const numbers = [...others.slice(0, MIDDLE_OF_RACK), 8, ...others.slice(MIDDLE_OF_RACK)];
  const spacing = 2 * BALL_RADIUS + LARGEST_GAP;
  const places = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: row + 1 }, (_, place) => ({
      x: FOOT_SPOT.x + row * spacing * Math.cos(Math.PI / 6),
      y: FOOT_SPOT.y + (place - row / 2) * spacing,
    })),
  ).flat();
  const jitter = () => ((random.next() - 0.5) * LARGEST_GAP) / 2;
  const objects = places.map(({ x, y }, index) =>
    createBall(numbers[index] ?? 0, { x: x + jitter(), y: y + jitter() }),
  );
  return [createBall(null, { x: HEAD_SPOT.x, y: HEAD_SPOT.y + random.noise() * 60 }), ...objects];
}
