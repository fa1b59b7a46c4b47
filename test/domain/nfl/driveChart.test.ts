import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDriveChart } from '../../../src/domain/nfl/driveChart.ts';
import { toDriveOutcome } from '../../../src/domain/nfl/driveOutcome.ts';
import { toDownAndDistance, toFieldSpot } from '../../../src/domain/nfl/fieldSpot.ts';
import type { NflGame } from '../../../src/domain/nfl/nflGame.ts';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import { playNflGame } from '../../../stories/support/playNflGame.ts';
import { foldMessages } from './nflArbitraries.ts';

const start = { home_team: 'KC', away_team: 'BUF', quarter: 1, game_status: 'live' };
const drive = { number: 1, team: 'KC', start_position: 75, play_count: 1, yards: 8, result: null };
const run = { id: 1, type: 'run', team: 'KC', yards: 8, down: 1, distance: 10, field_position: 75 };

const foldGame = (...data: readonly object[]) =>
  foldMessages(...data.map((fields) => ['game_update', { ...start, ...fields }] as const));

/** A whole game of the mock server's world. */
function playGame(seed: number, place: number): NflGame {
  const [first, ...rest] = playNflGame({ seed, place, until: () => false });
  if (!first) throw new Error('a game is told');
  return rest.reduce((game, item) => nflGameFold.merge(game, item), nflGameFold.begin(first));
}

describe('a drive on the field', () => {
  const situation = { possession: 'KC', down: 2, distance: 2, field_position: 67 };

  it('[UI44] lets the home team play to the left', () => {
    const chart = toDriveChart(foldGame({ drive, last_play: run, ...situation }), 1);
    expect(chart).toMatchObject({ attacks: 'left', startX: 75, ballX: 67, firstDownX: 65 });
    expect(chart?.plays[0]?.mark).toEqual({ kind: 'run', fromX: 75, toX: 67 });
  });

  it('[UI44] lets the away team play to the right', () => {
    const told = {
      drive: { ...drive, team: 'BUF' },
      last_play: { ...run, team: 'BUF' },
      ...situation,
      possession: 'BUF',
    };
    const chart = toDriveChart(foldGame(told), 1);
    expect(chart).toMatchObject({ attacks: 'right', startX: 25, ballX: 33, firstDownX: 35 });
    expect(chart?.plays[0]?.mark).toEqual({ kind: 'run', fromX: 25, toX: 33 });
  });

  it('[UI44] kicks field goals to the posts and leaves the ball where it was kicked', () => {
    const kick = { ...run, id: 2, type: 'field_goal', yards: 0, field_position: 30 };
    const told = { drive: { ...drive, result: 'Field Goal' }, last_play: kick };
    const chart = toDriveChart(foldGame({ drive, last_play: run }, told), 1);
    expect(chart?.plays[1]?.mark).toEqual({ kind: 'kick', fromX: 30, toX: -10 });
    expect(chart).toMatchObject({ ballX: 67, firstDownX: null });
  });

  it('[UI44] shows no first down where the goal line is nearer', () => {
    const chart = toDriveChart(
      foldGame({ drive, ...situation, down: 1, distance: 6, field_position: 6 }),
      1,
    );
    expect(chart).toMatchObject({ ballX: 6, firstDownX: null });
  });

  it('[UI44] shows where a drive began and ended whose plays nobody told', () => {
    const past = { ...drive, result: 'Punt' };
    const chart = toDriveChart(foldGame({ drives: [past, { ...drive, number: 2 }] }), 1);
    expect(chart).toMatchObject({ startX: 75, ballX: 67, plays: [] });
    expect(toDriveChart(foldGame({}), 1)).toBeNull();
  });

  it('[UI45] says whether it is over: by its result, by the next one, or by who has the ball', () => {
    const isOver = (...told: readonly object[]) => toDriveChart(foldGame(...told), 1)?.isOver;
    expect(isOver({ drive, ...situation })).toBe(false);
    expect(isOver({ drive })).toBe(false);
    expect(isOver({ drive: { ...drive, result: 'Punt' } })).toBe(true);
    expect(isOver({ drive, ...situation, possession: 'BUF' })).toBe(true);
    expect(isOver({ drive }, { drive: { ...drive, number: 2, team: 'BUF' } })).toBe(true);
  });

  it('[UI44] of any game: every mark lies on the field, and plays of scrimmage join up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat({ max: 15 }), (seed, place) => {
        const game = playGame(seed, place);
        for (const { number, team } of game.drives) {
          const chart = toDriveChart(game, number);
          expect(chart?.attacks).toBe(team === game.awayTeam ? 'right' : 'left');
          const marks = chart?.plays.flatMap(({ mark }) => mark ?? []) ?? [];
          const ends = marks.map(({ toX }) => toX);
          const starts = marks.map(({ fromX }) => fromX);
          expect([...starts, ...ends].every((x) => x >= -10 && x <= 110)).toBe(true);
          expect(starts.slice(1)).toEqual(ends.slice(0, -1));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('plays and drives', () => {
  it('[NF49] keeps a play with the drive that its first message told of', () => {
    const game = foldGame(
      { drive, last_play: run },
      { drive: { ...drive, number: 2 }, last_play: run },
      { drive: { ...drive, number: 2 }, last_play: { ...run, id: 2 } },
    );
    expect(game.plays.map(({ driveNumber }) => driveNumber)).toEqual([1, 2]);
  });

  it('[NF49] learns the drive of a play from a later message if the first told of none', () => {
    const game = foldGame({ last_play: run }, { drive, last_play: run });
    expect(game.plays.map(({ driveNumber }) => driveNumber)).toEqual([1]);
  });

  it.each([
    [null, 'underWay'],
    ['Touchdown', 'touchdown'],
    ['Field Goal', 'fieldGoal'],
    ['missed fg', 'missedFieldGoal'],
    ['INT', 'interception'],
    ['Turnover on downs', 'downs'],
    ['End of Half', 'endOfHalf'],
    ['Something new', 'other'],
  ] as const)('[UI45] reads the result %s as %s', (result, outcome) => {
    expect(toDriveOutcome(result)).toBe(outcome);
  });
});

describe('spots', () => {
  const teams = { homeTeam: 'KC', awayTeam: 'BUF' };

  it.each([
    ['KC', 66, { team: 'KC', yardLine: 34 }],
    ['KC', 20, { team: 'BUF', yardLine: 20 }],
    ['BUF', 34, { team: 'KC', yardLine: 34 }],
    ['BUF', 50, { team: null, yardLine: 50 }],
    ['BUF', 0, { team: 'KC', yardLine: 0 }],
    ['DEN', 34, null],
    [null, 34, null],
    ['KC', null, null],
  ] as const)('[UI46] %s with %s yards to go stands at the right yard line', (...row) => {
    const [possession, yardsToGoal, spot] = row;
    expect(toFieldSpot({ possession, yardsToGoal }, teams)).toEqual(spot);
  });

  it('[UI46] says goal where no first down is left, and nothing without a down', () => {
    const at = { possession: 'KC', down: 1, distance: 6, yardsToGoal: 6 };
    const spot = { team: 'BUF', yardLine: 6 };
    expect(toDownAndDistance(at, teams)).toEqual({ down: 1, distance: null, spot });
    expect(toDownAndDistance({ ...at, distance: 5 }, teams)).toMatchObject({ distance: 5 });
    expect(toDownAndDistance({ ...at, down: null }, teams)).toBeNull();
    expect(toDownAndDistance(null, teams)).toBeNull();
  });
});
