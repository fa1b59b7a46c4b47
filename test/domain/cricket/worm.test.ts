import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CricketMatch } from '../../../src/domain/cricket/cricketMatch.ts';
import { readBallMark } from '../../../src/domain/cricket/ballMark.ts';
import { runsAfter, toWorm, toWorms } from '../../../src/domain/cricket/worm.ts';
import { playCricketMatch } from '../../../stories/support/playCricketMatch.ts';
import { ball, foldItems, inningsOf, play } from './cricketCourse.ts';

/** A match of the mock server's world, told to its end or to some event before it. */
const match: fc.Arbitrary<CricketMatch> = fc
  .record({ seed: fc.nat({ max: 10_000 }), oversPerInnings: fc.integer({ min: 2, max: 20 }) })
  .chain((course) => {
    const items = playCricketMatch(course);
    return fc
      .integer({ min: 1, max: items.length })
      .map((count) => foldItems(items.slice(0, count)));
  });

describe('worms', () => {
  it('[UI51] never fall, end at the score, have a point for each over and each wicket', () => {
    fc.assert(
      fc.property(match, (told) => {
        for (const { innings, points, wickets } of toWorms(told)) {
          expect(points.at(-1)?.runs).toBe(innings.runs);
          expect(points).toHaveLength(innings.overs.length + 1);
          for (const [at, point] of points.slice(1).entries()) {
            expect(point.runs).toBeGreaterThanOrEqual(points[at]?.runs ?? 0);
            expect(point.overs).toBeGreaterThanOrEqual(points[at]?.overs ?? 0);
          }
          expect(wickets.map(({ runs }) => runs)).toEqual(
            innings.fallOfWickets.map(({ runs }) => runs),
          );
          const last = points.at(-1)?.overs ?? 0;
          expect(wickets.every(({ overs }) => overs >= 0 && overs <= last)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('[UI51] begin where we came in, with the runs that were there already', () => {
    const late = play([ball({ over_number: 9, runs_scored: 4 })]);
    const innings = { ...inningsOf(late), runs: 60 };
    expect(toWorm(innings, 6).points[0]).toEqual({ overs: 8, runs: 56 });
    expect(toWorm(innings, 6).points.at(-1)?.runs).toBe(60);
  });

  it('[UI52] say the runs after an over, and nothing of overs that were not bowled', () => {
    const told = play([ball({ runs_scored: 4 }), ball({ over_number: 2, runs_scored: 2 })]);
    const [worm] = toWorms(told);
    if (!worm) throw new Error('an innings has begun');
    expect([0, 1, 2, 3].map((over) => runsAfter(worm, over))).toEqual([0, 4, 6, null]);
  });
});

describe('marks of balls', () => {
  it.each([
    ['0', 'dot', 0],
    ['.', 'dot', 0],
    ['1', 'runs', 1],
    ['4', 'four', 4],
    ['6', 'six', 6],
    ['W', 'wicket', 0],
    ['wd', 'wide', 1],
    ['Wd', 'wide', 1],
    ['5wd', 'wide', 5],
    ['wd2', 'wide', 2],
    ['nb', 'noBall', 1],
    ['2NB', 'noBall', 2],
    ['1b', 'bye', 1],
    ['2lb', 'legBye', 2],
    ['?', 'other', 0],
    ['', 'other', 0],
  ] as const)('[UI47] reads "%s" as %s worth %i', (text, kind, runs) => {
    const isLegal = kind !== 'wide' && kind !== 'noBall';
    expect(readBallMark(text)).toEqual({ kind, runs, isLegal, text });
  });

  it('[UI47] reads whatever a server sends', () => {
    fc.assert(fc.property(fc.string(), (text) => readBallMark(text).text === text));
  });
});
