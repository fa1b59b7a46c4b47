import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Balls } from '../../../src/protocols/cricket/overs.ts';
import {
  ballsFromDecimalOvers,
  formatOvers,
  parseCricketOvers,
  toBalls,
  toDecimalOvers,
} from '../../../src/protocols/cricket/overs.ts';

const counts = fc.integer({ min: 0, max: 50_000 }).map(toBalls);
const perOver = fc.constantFrom(4, 5, 6, 8);

describe('overs', () => {
  it('[CR2] in cricket notation are overs and balls, in decimals overs and tenths', () => {
    expect(parseCricketOvers(15.3)).toBe(93);
    expect(parseCricketOvers('15.3')).toBe(93);
    expect(parseCricketOvers('15')).toBe(90);
    expect(ballsFromDecimalOvers(15.5)).toBe(93);
    expect(ballsFromDecimalOvers(0.2)).toBe(1);
    expect(formatOvers(toBalls(93))).toBe('15.3');
    expect(formatOvers(toBalls(96))).toBe('16.0');
    expect(toDecimalOvers(toBalls(93))).toBe(15.5);
  });

  it('[CR2] end an over either way, and say nothing where no over has so many balls', () => {
    expect(parseCricketOvers(15.6)).toBe(96);
    expect(parseCricketOvers(16)).toBe(96);
    for (const wrong of [15.7, 15.35, -1, Number.NaN, Infinity, 1e300, '15.30', 'fifteen', '']) {
      expect(parseCricketOvers(wrong)).toBeNull();
    }
    for (const wrong of [-0.1, Number.NaN, Infinity, 1e300]) {
      expect(ballsFromDecimalOvers(wrong)).toBeNull();
    }
  });

  it('[CR2] go to the scoreboard and back, as number and as text, whatever the over has', () => {
    fc.assert(
      fc.property(counts, perOver, (balls, ballsPerOver) => {
        const text = formatOvers(balls, ballsPerOver);
        expect(parseCricketOvers(text, ballsPerOver)).toBe(balls);
        expect(parseCricketOvers(Number(text), ballsPerOver)).toBe(balls);
      }),
    );
  });

  it('[CR2] come back from decimals rounded to a tenth, as REST sends them', () => {
    fc.assert(
      fc.property(counts, (balls) => {
        const rounded = Math.round(toDecimalOvers(balls) * 10) / 10;
        expect(ballsFromDecimalOvers(rounded)).toBe(balls);
      }),
    );
  });

  it('[CR2] grow with the balls', () => {
    fc.assert(
      fc.property(counts, counts, (left, right) => {
        const [fewer, more] = left < right ? [left, right] : [right, left];
        expect(Number(formatOvers(fewer))).toBeLessThanOrEqual(Number(formatOvers(more)));
      }),
    );
  });

  it('[CR2] are no plain numbers for the compiler', () => {
    expectTypeOf<number>().not.toExtend<Balls>();
    expect(toBalls(-3)).toBe(0);
    expect(toBalls(Number.NaN)).toBe(0);
    expect(toBalls(6.9)).toBe(6);
  });
});
