import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../mock-server/engine/createRandom.ts';
import { createNflWorld } from '../../../mock-server/worlds/nfl/createNflWorld.ts';
import type { NflGameState, NflMoment, ScoringPlay } from '../../../mock-server/worlds/nfl/game.ts';
import {
  formatClock,
  isInRedZone,
  OVERTIME_MS,
  QUARTER_MS,
  toTimeLeftMs,
} from '../../../mock-server/worlds/nfl/gameClock.ts';
import { playNext } from '../../../mock-server/worlds/nfl/playNext.ts';
import { POINTS } from '../../../mock-server/worlds/nfl/points.ts';
import { toScheduledGame } from '../../../mock-server/worlds/nfl/scheduledGame.ts';
import { NFL_TEAMS } from '../../../mock-server/worlds/nfl/teams.ts';
import { START_AT } from './support/nflClient.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
/** More lines than any game has. */
const MAX_LINES = 400;

/** A whole game, from before the kickoff to the end. */
function playGame(seed: number): NflMoment[] {
  const random = createRandom(seed, 'game');
  const traits = { edge: random.noise() * 6, openingReceiver: 'home' as const };
  let state = toScheduledGame('g', { home: 'KC', away: 'BUF' });
  const moments: NflMoment[] = [];
  while (state.phase !== 'final') {
    if (moments.length > MAX_LINES) throw new Error(`no end after ${MAX_LINES} lines`);
    const { durationMs, moment } = playNext(state, random, traits);
    if (durationMs <= 0) throw new Error('a line that takes no time');
    moments.push(moment);
    state = moment.state;
  }
  return moments;
}

const sum = (points: readonly number[]) => points.reduce((total, part) => total + part, 0);

/** A rule that does not hold. */
type Mistake = readonly [rule: string, ...facts: unknown[]];

/** Which rules of football a step breaks. */
function mistakesOf(before: NflGameState, { play, scoring, state }: NflMoment): Mistake[] {
  const isSameQuarter = state.quarter === before.quarter;
  const longest = state.quarter > 4 ? OVERTIME_MS : QUARTER_MS;
  const scoreMistakes = (['home', 'away'] as const).flatMap((side) => {
    const expected = scoring?.team === state.teams[side] ? scoring.points : 0;
    return check({
      quartersAddUp: sum(state.quarters[side]) === state.score[side],
      eachQuarterHasItsPlace: state.quarters[side].length === state.quarter,
      pointsAreScored: state.score[side] - before.score[side] === expected,
    });
  });
  return [
    ...check({
      clockRunsDown: !isSameQuarter || state.clockMs <= before.clockMs,
      quartersFollow: isSameQuarter || state.quarter === before.quarter + 1,
      clockIsWithinQuarter: state.clockMs >= 0 && state.clockMs <= longest,
      linesAreCounted: state.playCount === before.playCount + 1,
      linesAreNumbered: play?.id === String(state.playCount),
    }),
    ...scoreMistakes,
    ...(scoring === null ? [] : scoringMistakes(before, state, scoring)),
    ...situationMistakes(state),
  ];
}

function scoringMistakes(
  before: NflGameState,
  state: NflGameState,
  scoring: ScoringPlay,
): Mistake[] {
  // The kickoff after the break is played in the third quarter, though the break still counts to the second.
  const snap = before.phase === 'halftime' ? { quarter: 3, clockMs: QUARTER_MS } : before;
  return check({
    worthItsType: scoring.points === POINTS[scoring.type],
    isInTheList: state.scoringPlays.at(-1) === scoring,
    saysTheScore: scoring.homeScore === state.score.home && scoring.awayScore === state.score.away,
    saysWhen: scoring.quarter === snap.quarter && scoring.clock === formatClock(snap.clockMs),
  });
}

function situationMistakes(state: NflGameState): Mistake[] {
  const { distance, down, possession, situation, yardsToGoal } = state;
  if (situation !== 'scrimmage') return check({ noDown: down === null && distance === null });
  const isYards = (yards: number | null) =>
    Number.isInteger(yards) && yards !== null && yards >= 1 && yards <= 99;
  return check({
    somebodyHasTheBall: possession !== null,
    fourDowns: down !== null && [1, 2, 3, 4].includes(down),
    yardsAreYards: isYards(distance) && isYards(yardsToGoal),
    goalIsNotBehind: (distance ?? 0) <= (yardsToGoal ?? 0),
  });
}

/** Which rules a snap from scrimmage breaks that brought no points. */
function chainMistakes(before: NflGameState, { play, scoring, state }: NflMoment): Mistake[] {
  const isSnap = play !== null && ['run', 'pass', 'sack', 'kneel'].includes(play.kind);
  if (before.situation !== 'scrimmage' || !isSnap || scoring !== null) return [];
  const distance = before.distance ?? 0;
  const isKept = state.possession === before.possession;
  if (!isKept) return check({ ballIsLostForAReason: play.isTurnover });
  const isFirst = play.yards >= distance;
  return check({
    ballMoves: state.yardsToGoal === (before.yardsToGoal ?? 0) - play.yards,
    nextDown: state.down === (isFirst ? 1 : (before.down ?? 0) + 1),
    distanceShrinks: isFirst || state.distance === distance - play.yards,
    fourthIsTheLast: isFirst || before.down !== 4,
  });
}

function check(rules: Readonly<Record<string, boolean>>): Mistake[] {
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [[rule] as const]));
}

/** Each step of a game with the state before it. */
function stepsOf(moments: readonly NflMoment[]): (readonly [NflGameState, NflMoment])[] {
  const first = toScheduledGame('g', { home: 'KC', away: 'BUF' });
  return moments.map((moment, index) => [moments[index - 1]?.state ?? first, moment]);
}

/** A game whose second half begins with a touchdown. */
const SECOND_HALF_KICKOFF_RETURNED = 249_331_628;

describe('a game', () => {
  it('[NF38] clock, downs, spots, chains and scores are right after every play of any game', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const moments = playGame(seed);
        const mistakes = stepsOf(moments).flatMap(([before, moment]) =>
          [...mistakesOf(before, moment), ...chainMistakes(before, moment)].map((mistake) => [
            ...mistake,
            moment.play?.description,
          ]),
        );
        expect(mistakes).toEqual([]);
        const last = moments.at(-1)?.state;
        expect(last?.clockMs === 0 || last?.quarter === 5).toBe(true);
      }),
      { examples: [[SECOND_HALF_KICKOFF_RETURNED]] },
    );
  });

  it('[NF38] every drive but the last ends for a reason, and drives are numbered in a row', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const moments = playGame(seed);
        const drives = moments.at(-1)?.state.drives ?? [];
        expect(drives.map(({ number }) => number)).toEqual(drives.map((_, index) => index + 1));
        for (const drive of drives) {
          expect(drive.result).not.toBeNull();
          expect(drive.elapsedMs).toBeGreaterThanOrEqual(0);
          // More than the field: what penalties cost is gained twice.
          expect(Math.abs(drive.yards)).toBeLessThan(200);
        }
        const elapsed = sum(drives.map(({ elapsedMs }) => elapsedMs));
        expect(elapsed).toBeLessThanOrEqual(4 * QUARTER_MS + OVERTIME_MS);
        // What is told of a drive is the drive as it is then.
        expect(
          moments.filter(({ drive, state }) => drive !== null && !state.drives.includes(drive)),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('[NF38] the second half is kicked off by who received the first, and each half has its warning', () => {
    const moments = playGame(7);
    const kickoffs = moments.filter(({ play }) => play?.kind === 'kickoff');
    expect(kickoffs[0]?.play?.possession).toBe('home');
    const second = kickoffs.find(({ play }) => play?.quarter === 3);
    expect(second?.play).toMatchObject({ possession: 'away', clockMs: QUARTER_MS });
    const warnings = moments.filter(({ play }) => play?.kind === 'warning');
    expect(warnings.map(({ state }) => state.quarter)).toEqual([2, 4]);
    for (const { state } of warnings) expect(state.clockMs).toBeLessThanOrEqual(120_000);
  });

  it('[NF38] within a few dozen games everything happens that makes football', () => {
    const games = Array.from({ length: 60 }, (_, seed) => playGame(seed));
    const all = games.flat();
    const kinds = new Set(all.map(({ play }) => play?.kind));
    for (const kind of [
      'kickoff',
      'run',
      'pass',
      'sack',
      'punt',
      'fieldGoal',
      'conversion',
      'kneel',
    ]) {
      expect(kinds).toContain(kind);
    }
    const types = new Set(all.map(({ scoring }) => scoring?.type));
    for (const type of ['TD', 'FG', 'SAF', 'XP', '2PT']) expect(types).toContain(type);
    const results = new Set(
      games.flatMap((game) => game.at(-1)?.state.drives.map(({ result }) => result)),
    );
    const wanted = [
      'Touchdown',
      'Field Goal',
      'Missed FG',
      'Punt',
      'Downs',
      'Interception',
      'Fumble',
    ];
    for (const result of wanted) expect(results).toContain(result);
    expect(all.some(({ state }) => isInRedZone(state))).toBe(true);
    expect(games.some((game) => game.at(-1)?.state.quarter === 5)).toBe(true);
    // Plausible: not far from what the league sees.
    const points = sum(games.map((game) => sum(Object.values(game.at(-1)?.state.score ?? {}))));
    expect(points / games.length).toBeGreaterThan(30);
    expect(points / games.length).toBeLessThan(60);
    const lines = all.length / games.length;
    expect(lines).toBeGreaterThan(120);
    expect(lines).toBeLessThan(240);
  });
});

describe('the world', () => {
  it('[NF38] games follow each other in their places, the next one with the home side changed', () => {
    const world = createNflWorld({ seed: 5, startAt: START_AT, gameCount: 2 });
    const states = [world.games[0]?.current.state];
    for (let step = 0; step < 900; step += 1) {
      expect(world.waitMs(0)).toBeGreaterThan(0);
      const { game, isNewGame } = world.advance(0, START_AT + step);
      if (isNewGame) states.push(game.current.state);
    }
    expect(new Set(states.map((state) => state?.phase))).toEqual(new Set(['scheduled']));
    const ids = states.map((state) => state?.gameId);
    expect(ids.slice(0, 3)).toEqual(['2026_w1_KC_BUF', '2026_w2_BUF_KC', '2026_w3_KC_BUF']);
  });

  it('[NF38] all but the first game are under way at the start, and no two have a team in common', () => {
    const world = createNflWorld({ seed: 2, startAt: START_AT, gameCount: 99 });
    expect(world.games).toHaveLength(16);
    const [first, ...others] = world.games.map(({ current }) => current.state);
    expect(first?.phase).toBe('scheduled');
    for (const state of others) expect(state.playCount).toBeGreaterThan(5);
    const teams = world.games.flatMap(({ current }) => Object.values(current.state.teams));
    expect(new Set(teams).size).toBe(NFL_TEAMS.length);
  });

  it('[NF38] while the clock is said to run, it runs as long as it takes to the next moment', () => {
    const world = createNflWorld({ seed: 11, startAt: START_AT, gameCount: 1 });
    const runs: (readonly [number, number])[] = [];
    for (let step = 0; step < 150; step += 1) {
      const before = world.games[0]?.current;
      const waitMs = world.waitMs(0);
      const { current } = world.advance(0, START_AT).game;
      if (before?.isClockRunning === true) {
        runs.push([before.state.clockMs - current.state.clockMs, waitMs]);
      }
    }
    expect(runs.length).toBeGreaterThan(30);
    expect(runs.map(([ranMs]) => ranMs)).toEqual(runs.map(([, waitMs]) => waitMs));
  });

  it('[NF38] time left counts down over the quarters and is nothing in the end', () => {
    const lefts = playGame(3).map(({ state }) => toTimeLeftMs(state));
    expect(lefts.at(-1)).toBe(0);
    const regular = lefts.slice(0, -1);
    expect(regular.every((left, index) => left <= (regular[index - 1] ?? Infinity))).toBe(true);
  });
});
