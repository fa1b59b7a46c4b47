import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Balls, Glide } from '../../../src/components/BilliardsTable/glide.ts';
import {
  beginGlide,
  continueGlide,
  endGlide,
  isGliding,
  placesAt,
} from '../../../src/components/BilliardsTable/glide.ts';
import type { TablePoint } from '../../../src/hooks/viewTypes.ts';
import { anyShare, ballAt, BED, within } from './tables.ts';

const toBalls = (position: TablePoint, facts: Parameters<typeof ballAt>[1] = {}): Balls => ({
  a: ballAt(position, { id: 'a', ...facts }),
});
const fast = { velocity: { x: 3_000, y: 0 } };
const placeAt = (glide: Glide, at: number) => placesAt(glide, at)[0]?.place;

const anyStep = fc.record({
  share: anyShare,
  afterMs: fc.integer({ min: 0, max: 400 }),
  lookAfterMs: fc.integer({ min: 0, max: 400 }),
  velocity: fc.option(
    fc.record({
      x: fc.integer({ min: -9_000, max: 9_000 }),
      y: fc.integer({ min: -9_000, max: 9_000 }),
    }),
  ),
  isPocketed: fc.boolean(),
});

/** Plays states in, and calls back at the moment each is looked at. */
function play(
  steps: readonly (typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never)[],
  look: (glide: Glide, at: number, previous: TablePoint | undefined) => void,
): void {
  let at = 0;
  let glide: Glide | null = null;
  for (const { share, afterMs, lookAfterMs, ...facts } of steps) {
    at += afterMs;
    const balls = toBalls(within(BED, share), facts);
    const drawn: TablePoint | undefined = glide ? placeAt(glide, at) : undefined;
    glide = glide ? continueGlide(glide, balls, at) : beginGlide(balls, at);
    look(glide, at + lookAfterMs, drawn);
  }
}

describe('motion between states', () => {
  it('[UI56] never leaves the table, whatever states come whenever', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
        play(steps, (glide, at) => {
          const place = placeAt(glide, at);
          expect(place?.x).toBeGreaterThanOrEqual(BED.x);
          expect(place?.x).toBeLessThanOrEqual(BED.x + BED.width);
          expect(place?.y).toBeGreaterThanOrEqual(BED.y);
          expect(place?.y).toBeLessThanOrEqual(BED.y + BED.height);
        });
      }),
    );
  });

  it('[UI56] stays between where a ball was drawn and where it was seen last, and is there after a tenth of a second', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
        play(steps, (glide, at, drawn) => {
          const place = placeAt(glide, at);
          const seen = glide.balls['a']?.position;
          if (!place || !seen) throw new Error('the ball is gone');
          const way = drawn ? Math.hypot(seen.x - drawn.x, seen.y - drawn.y) : 0;
          const rest = Math.hypot(seen.x - place.x, seen.y - place.y);
          expect(rest).toBeLessThanOrEqual(way + 1e-6);
          expect(placeAt(glide, glide.startedAt + 100)).toEqual(seen);
          expect(isGliding(glide, glide.startedAt + 100)).toBe(false);
        });
      }),
    );
  });

  it('[UI56] rolls from state to state in the time states take to come', () => {
    let glide = beginGlide(toBalls({ x: 400, y: 400 }, fast), 0);
    for (const step of [1, 2, 3]) {
      glide = continueGlide(glide, toBalls({ x: 400 + 100 * step, y: 400 }, fast), 33 * step);
    }
    expect(glide.durationMs).toBeCloseTo(33, 6);
    expect(placeAt(glide, 99)).toEqual({ x: 600, y: 400 });
    expect(placeAt(glide, 99 + 16.5)?.x).toBeCloseTo(650, 6);
    expect(placeAt(glide, 132)).toEqual({ x: 700, y: 400 });
    expect(placeAt(glide, 5_000)).toEqual({ x: 700, y: 400 });
  });

  it('[UI56] stands where it was seen last once it is stale', () => {
    const rolling = continueGlide(
      beginGlide(toBalls({ x: 400, y: 400 }, fast), 0),
      toBalls({ x: 500, y: 400 }, fast),
      33,
    );
    expect(placeAt(rolling, 34)?.x).toBeLessThan(500);
    const stale = endGlide(rolling);
    expect(placeAt(stale, 34)).toEqual({ x: 500, y: 400 });
    expect(isGliding(stale, 34)).toBe(false);
  });

  it.each([
    ['a new rack', { x: 3_000, y: 1_500 }, {}, {}],
    ['a ball that falls', { x: 420, y: 400 }, fast, { isPocketed: true }],
    ['a ball that is put back', { x: 420, y: 400 }, { isPocketed: true }, fast],
    ['further than its speed', { x: 900, y: 400 }, fast, fast],
  ])('[UI56] lets %s jump', (_name, to, before, after) => {
    const start = beginGlide(toBalls({ x: 400, y: 400 }, before), 0);
    const moved = continueGlide(start, toBalls(to, after), 33);
    expect(placeAt(moved, 33)).toEqual(to);
  });

  it('[UI56] invents no way through a silence', () => {
    const start = beginGlide(toBalls({ x: 400, y: 400 }, fast), 0);
    const moved = continueGlide(start, toBalls({ x: 500, y: 400 }, fast), 300);
    expect(placeAt(moved, 300)).toEqual({ x: 500, y: 400 });
  });

  it('[UI56] moves nothing for a state that says the same', () => {
    const balls = toBalls({ x: 400, y: 400 });
    const again = continueGlide(beginGlide(balls, 0), balls, 33);
    expect(isGliding(again, 34)).toBe(false);
    expect(again.isMoving).toBe(false);
  });

  it('[UI56] glides without speeds too, from the places alone', () => {
    const unknown = { velocity: null };
    const start = beginGlide(toBalls({ x: 400, y: 400 }, unknown), 0);
    const moved = continueGlide(start, toBalls({ x: 500, y: 400 }, unknown), 40);
    expect(placeAt(moved, 60)).toEqual({ x: 450, y: 400 });
    expect(moved.isMoving).toBe(true);
  });
});
