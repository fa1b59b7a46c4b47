import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../mock-server/engine/createRandom.ts';
import { createMarket } from '../../../mock-server/worlds/nfl/createMarket.ts';
import { playNext } from '../../../mock-server/worlds/nfl/playNext.ts';
import { createNflWorld } from '../../../mock-server/worlds/nfl/createNflWorld.ts';
import {
  toOpening,
  type NflGameState,
  type NflMoment,
  type PlayRecord,
} from '../../../mock-server/worlds/nfl/game.ts';
import { INSIGHT_THRESHOLD, toSignificance } from '../../../mock-server/worlds/nfl/significance.ts';
import { toScheduledGame } from '../../../mock-server/worlds/nfl/scheduledGame.ts';
import { toHomeWinProbability } from '../../../mock-server/worlds/nfl/winProbability.ts';
import { START_AT } from './support/nflClient.ts';

/** Third quarter, ten minutes to go, level, nobody's ball. */
const LEVEL: NflGameState = {
  ...toScheduledGame('g', { home: 'KC', away: 'BUF' }),
  phase: 'live',
  quarter: 3,
  clockMs: 600_000,
  quarters: { home: [0, 0, 0], away: [0, 0, 0] },
};
const HOME_BALL: NflGameState = {
  ...LEVEL,
  situation: 'scrimmage',
  possession: 'home',
  down: 1,
  distance: 10,
  yardsToGoal: 50,
};

const withLead = (state: NflGameState, lead: number): NflGameState => ({
  ...state,
  score: { home: 20 + lead, away: 20 },
});

describe('win probability', () => {
  it('[NF39] level and with nobody ahead in any way it is one half; the model is the same from both sides', () => {
    expect(toHomeWinProbability(LEVEL)).toBeCloseTo(0.5, 6);
    const mine = toHomeWinProbability(withLead(HOME_BALL, 3), 2);
    const mirrored: NflGameState = {
      ...withLead(HOME_BALL, 0),
      possession: 'away',
      score: { home: 20, away: 23 },
    };
    expect(mine + toHomeWinProbability(mirrored, -2)).toBeCloseTo(1, 6);
  });

  it('[NF39] it grows with the lead, with every yard towards the goal and with the edge, and shrinks with the down', () => {
    const situations = fc.record({
      lead: fc.integer({ min: -14, max: 14 }),
      clockMs: fc.integer({ min: 30_000, max: 900_000 }),
      quarter: fc.integer({ min: 1, max: 4 }),
      yardsToGoal: fc.integer({ min: 2, max: 99 }),
      down: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(situations, ({ lead, ...at }) => {
        const chance = (state: NflGameState, edge = 0) => toHomeWinProbability(state, edge);
        const state = withLead({ ...HOME_BALL, ...at }, lead);
        const known = chance(state);
        expect(known).toBeGreaterThan(0);
        expect(known).toBeLessThan(1);
        expect(chance(withLead(state, lead + 1))).toBeGreaterThanOrEqual(known);
        expect(chance({ ...state, yardsToGoal: at.yardsToGoal - 1 })).toBeGreaterThanOrEqual(known);
        expect(chance({ ...state, down: at.down + 1 })).toBeLessThanOrEqual(known);
        expect(chance(state, 3)).toBeGreaterThanOrEqual(known);
      }),
    );
  });

  it('[NF39] a lead is worth more the less time is left, and everything in the end', () => {
    const ahead = withLead(LEVEL, 4);
    const chances = [900_000, 600_000, 120_000, 10_000].map((clockMs) =>
      toHomeWinProbability({ ...ahead, quarter: 4, clockMs }),
    );
    expect(chances).toEqual(chances.toSorted((left, right) => left - right));
    expect(toHomeWinProbability({ ...ahead, phase: 'final' })).toBe(1);
    expect(toHomeWinProbability({ ...withLead(LEVEL, -1), phase: 'final' })).toBe(0);
    expect(toHomeWinProbability({ ...LEVEL, phase: 'final' })).toBe(0.5);
  });

  it('[NF39] it agrees with the normal distribution it stands for', () => {
    // One deviation ahead with a quarter of the game left: 13.5 * sqrt(0.25) points.
    const state = { ...LEVEL, quarter: 4, clockMs: 900_000, score: { home: 6.75, away: 0 } };
    expect(toHomeWinProbability(state)).toBeCloseTo(0.841_345, 5);
  });
});

describe('the model and the world', () => {
  it('[NF39] of the moments at which the model gives a chance, about that share is won', () => {
    const buckets = Array.from({ length: 10 }, () => ({ count: 0, chance: 0, won: 0 }));
    for (let seed = 0; seed < 250; seed += 1) {
      const random = createRandom(seed, 'game');
      const openingReceiver = seed % 2 === 0 ? ('home' as const) : ('away' as const);
      let state = toScheduledGame('g', { home: 'KC', away: 'BUF' });
      const chances: number[] = [];
      while (state.phase !== 'final') {
        chances.push(toHomeWinProbability(state, 3));
        state = playNext(state, random, { edge: 3, openingReceiver }).moment.state;
      }
      const won = toHomeWinProbability(state);
      for (const chance of chances) {
        const bucket = buckets[Math.min(9, Math.floor(chance * 10))];
        if (bucket === undefined) throw new Error(`${chance} is no chance`);
        bucket.count += 1;
        bucket.chance += chance;
        bucket.won += won;
      }
    }
    for (const { chance, count, won } of buckets) {
      expect(Math.abs(won - chance) / count).toBeLessThan(0.12);
    }
  });
});

describe('significance and insights', () => {
  const before = { moment: toOpening(HOME_BALL), homeWinProbability: 0.6 };
  const run: PlayRecord = {
    id: '1',
    kind: 'run',
    description: '',
    yards: 1,
    isTurnover: false,
    quarter: 3,
    clockMs: 600_000,
    possession: 'home',
    down: 1,
    distance: 10,
    yardsToGoal: 50,
  };
  const after = (change: Partial<NflMoment>): NflMoment => ({
    ...toOpening(HOME_BALL),
    play: run,
    ...change,
  });
  const weigh = (change: Partial<NflMoment>, chance = 0.6) =>
    toSignificance(after(change), before, chance);
  const scoring = {
    quarter: 3,
    team: 'KC',
    clock: '10:00',
    description: '',
    homeScore: 6,
    awayScore: 0,
  };

  it.each([
    ['a usual run', {}, 0.6, 0],
    ['a touchdown', { scoring: { ...scoring, type: 'TD', points: 6 } }, 0.6, 0.55],
    ['a field goal', { scoring: { ...scoring, type: 'FG', points: 3 } }, 0.6, 0.35],
    ['an extra point', { scoring: { ...scoring, type: 'XP', points: 1 } }, 0.6, 0.08],
    ['a turnover', { play: { ...run, isTurnover: true } }, 0.6, 0.35],
    ['a new quarter', { state: { ...HOME_BALL, quarter: 4 } }, 0.6, 0.2],
    ['the red zone', { state: { ...HOME_BALL, yardsToGoal: 20 } }, 0.6, 0.15],
    ['the warning', { play: { ...run, kind: 'warning' } }, 0.6, 0.25],
    ['a swing of ten points', {}, 0.7, 0.2],
    ['a swing the other way', {}, 0.5, 0.2],
    ['a swing of everything', {}, 0, 0.5],
  ] satisfies [string, Partial<NflMoment>, number, number][])(
    '[NF40] %s is weighed as documented',
    (_, change, chance, weight) => {
      expect(weigh(change, chance)).toBe(weight);
    },
  );

  it('[NF40] a try on fourth down weighs, and a touchdown on the last of them never more than 1', () => {
    const onFourth = { moment: toOpening({ ...HOME_BALL, down: 4 }), homeWinProbability: 0.1 };
    expect(toSignificance(after({}), onFourth, 0.1)).toBe(0.2);
    const all = after({
      scoring: { ...scoring, type: 'TD', points: 6 },
      play: { ...run, isTurnover: true },
      state: { ...HOME_BALL, quarter: 4 },
    });
    expect(toSignificance(all, onFourth, 0.9)).toBe(1);
  });

  it('[NF40] the narrator speaks of moments that matter, and of every touchdown and every end', () => {
    const world = createNflWorld({ seed: 6, startAt: START_AT, gameCount: 1 });
    const moments = Array.from({ length: 1_500 }, () => world.advance(0, START_AT).game.current);
    const shares = moments.map(({ significance }) => significance);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    const told = moments.filter(({ insight }) => insight !== null);
    const least = Math.min(...told.map(({ significance }) => significance));
    expect(least).toBeGreaterThanOrEqual(INSIGHT_THRESHOLD);
    for (const { insight } of told) expect(insight?.text).not.toMatch(/null|undefined|NaN/);
    const touchdowns = moments.filter(({ scoring: points }) => points?.type === 'TD');
    expect(new Set(touchdowns.map(({ insight }) => insight?.kind))).toEqual(new Set(['scoring']));
    const ends = moments.filter(({ state }) => state.phase === 'final');
    expect(new Set(ends.map(({ insight }) => insight?.kind))).toEqual(new Set(['phase']));
    const kinds = new Set(told.map(({ insight }) => insight?.kind));
    for (const kind of ['scoring', 'turnover', 'phase', 'momentum']) expect(kinds).toContain(kind);
  });
});

describe('the market', () => {
  it('[NF41] lines stay plausible in any game: half points, no price between -100 and +100, a margin for the book', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
        const world = createNflWorld({ seed, startAt: START_AT, gameCount: 1 });
        for (let step = 0; step < 250; step += 1) {
          const { game, lineChanges } = world.advance(0, START_AT + step);
          for (const { before, line } of lineChanges) {
            expect(line.sportsbook).toBe(before.sportsbook);
            expect(line).not.toEqual(before);
            for (const points of [line.spread, line.overUnder]) {
              expect(Number.isInteger(points * 2)).toBe(true);
            }
            const toShare = (price: number) =>
              price < 0 ? -price / (100 - price) : 100 / (100 + price);
            for (const price of [line.moneylineHome, line.moneylineAway]) {
              expect(Math.abs(price)).toBeGreaterThanOrEqual(100);
            }
            expect(toShare(line.moneylineHome) + toShare(line.moneylineAway)).toBeGreaterThan(1);
            const { away, home } = game.current.state.score;
            expect(line.overUnder).toBeGreaterThan(home + away - 6);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('[NF41] every book follows a score at once, and the spread moves with it', () => {
    const market = createMarket(HOME_BALL, { edge: 0, random: createRandom(1, 'm'), openedAt: 0 });
    const changes = market.follow(withLead(HOME_BALL, 7), 1);
    expect(changes.map(({ line }) => line.sportsbook)).toEqual(
      market.lines.map(({ sportsbook }) => sportsbook),
    );
    for (const { before, line } of changes) {
      expect(line.spread).toBeLessThan(before.spread - 4);
      expect(line.moneylineHome).toBeLessThan(before.moneylineHome);
    }
    expect(market.follow({ ...withLead(HOME_BALL, 7), phase: 'final' }, 2)).toEqual([]);
  });

  it('[NF41] the forecast is the model, and surer the clearer it is', () => {
    const market = createMarket(HOME_BALL, { edge: 0, random: createRandom(1, 'm'), openedAt: 0 });
    const [close, clear] = [withLead(HOME_BALL, 0), withLead(HOME_BALL, 21)].map((state) =>
      market.forecast(state),
    );
    expect(clear?.homeWinProbability).toBeCloseTo(toHomeWinProbability(withLead(HOME_BALL, 21)), 2);
    expect(clear?.confidence).toBeGreaterThan(close?.confidence ?? 1);
    expect(clear?.confidence).toBeLessThanOrEqual(1);
    expect(clear?.predictedSpread).toBeLessThan(-20);
  });
});
