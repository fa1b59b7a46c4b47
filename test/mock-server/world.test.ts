import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNflWorld } from '../../mock-server/worlds/nfl/createNflWorld.ts';
import { NFL_TEAMS } from '../../mock-server/worlds/nfl/teams.ts';
import { createRandom } from '../../mock-server/engine/createRandom.ts';
import { createArbitrageFinder } from '../../mock-server/worlds/sportsbook/arbitrage.ts';
import { createSportsbookWorld } from '../../mock-server/worlds/sportsbook/createSportsbookWorld.ts';
import { toAmericanOdds, toDecimalOdds } from '../../mock-server/worlds/sportsbook/americanOdds.ts';
import { LEAGUES } from '../../mock-server/worlds/sportsbook/leagues.ts';
import { listTeams } from '../../mock-server/worlds/sportsbook/teams.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('prices', () => {
  it('[MS8] no American price lies between -100 and +100', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (probability) => {
        const price = toAmericanOdds(probability);
        return Number.isInteger(price) && Math.abs(price) >= 100;
      }),
    );
  });

  it('[MS8] every line of a world stays plausible however long it moves', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = createSportsbookWorld({ seed, startAt: 0, gamesPerLeague: 2 });
        for (let step = 0; step < 400; step += 1) {
          for (const league of LEAGUES) world.advanceLeague(league);
          const { moneyline, spread, total } = world.moveNextLine(step);
          const prices = [moneyline.home, moneyline.away, spread.homeOdds, spread.awayOdds];
          prices.push(total.overOdds, total.underOdds);
          for (const price of prices) expect(Math.abs(price)).toBeGreaterThanOrEqual(100);
          expect(spread.home).toBe(-spread.away);
          expect(Number.isInteger(spread.home * 2)).toBe(true);
          expect(Number.isInteger(total.line * 2)).toBe(true);
          expect(total.line).toBeGreaterThan(0);
          // Nobody gives money away at one book alone.
          const cost = 1 / toDecimalOdds(moneyline.home) + 1 / toDecimalOdds(moneyline.away);
          expect(cost).toBeGreaterThan(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('[MS8] each line moves once before any moves twice', () => {
    const world = createSportsbookWorld({ seed: 5, startAt: 0, gamesPerLeague: 3 });
    for (let round = 0; round < 3; round += 1) {
      const moved = world.lines.map(() => world.moveNextLine(0));
      expect(new Set(moved).size).toBe(world.lines.length);
    }
  });
});

describe('games', () => {
  it.each([1, 7, 80, 500, 2_000])('[MS8] at least %d rows are there when asked for', (rows) => {
    const world = createSportsbookWorld({ seed: 1, startAt: 0, rows });
    expect(world.lines.length).toBeGreaterThanOrEqual(rows);
    expect(world.lines.length).toBeLessThan(rows + 5);
    expect(new Set(world.games.map((game) => game.id)).size).toBe(world.games.length);
    for (const game of world.games) expect(game.home.name).not.toBe(game.away.name);
  });

  it('[MS8] leagues have their real number of teams, each once', () => {
    const counts = LEAGUES.map((league) => new Set(listTeams(league).map(({ name }) => name)).size);
    expect(counts).toEqual([30, 30, 32, 32]);
  });

  it('[MS8] of the NFL begin with the same teams, at home and away, as those of the NFL protocol', () => {
    const facts = { seed: 3, startAt: 0 };
    const nameOf = (abbr: string) => NFL_TEAMS.find((team) => team.abbr === abbr)?.name;
    const played = createNflWorld(facts).games.map(({ current: { state } }) => state.teams);
    const quoted = createSportsbookWorld(facts).games.filter(({ league }) => league === 'NFL');
    expect(played.map(({ home, away }) => [nameOf(home), nameOf(away)])).toEqual(
      quoted.map(({ home, away }) => [home.nickname, away.nickname]),
    );
  });

  it('[MS8] scores only grow until a game starts again', () => {
    const world = createSportsbookWorld({ seed: 9, startAt: 0 });
    const restartedAt: number[] = [];
    for (let step = 0; step < 500; step += 1) {
      const before = world.games.map(({ homeScore, awayScore }) => homeScore + awayScore);
      for (const league of LEAGUES) world.advanceLeague(league);
      for (const [index, game] of world.games.entries()) {
        const points = game.homeScore + game.awayScore;
        if (points < (before[index] ?? 0)) restartedAt.push(game.progress);
      }
    }
    expect(restartedAt.length).toBeGreaterThan(0);
    expect(Math.max(...restartedAt)).toBeLessThan(0.02);
  });
});

describe('arbitrage', () => {
  it('[MS9] an opportunity is there exactly while two prices make one, under one id', () => {
    const world = createSportsbookWorld({ seed: 4, startAt: 0 });
    const lives = new Map<string, number[]>();
    for (let look = 0; look < 300; look += 1) {
      for (let move = 0; move < 10; move += 1) world.moveNextLine(look);
      world.findArbitrage(look);
      for (const item of world.opportunities) {
        const cost = 1 / toDecimalOdds(item.homeOdds) + 1 / toDecimalOdds(item.awayOdds);
        expect(cost).toBeLessThan(1);
        expect(item.homeBook).not.toBe(item.awayBook);
        expect(item.guaranteedProfit).toBeGreaterThan(0);
        lives.set(item.id, [...(lives.get(item.id) ?? []), look]);
      }
    }
    const looks = Array.from(lives.values());
    expect(looks.length).toBeGreaterThan(10);
    expect(looks.some((seen) => seen.length > 1)).toBe(true);
    expect(looks.some((seen) => (seen.at(-1) ?? 0) < 290)).toBe(true);
  });

  it('[MS9] what a book has not moved yet after a score is no opportunity', () => {
    const world = createSportsbookWorld({ seed: 4, startAt: 0 });
    const profits: number[] = [];
    for (let step = 0; step < 1_000; step += 1) {
      for (const league of LEAGUES) world.advanceLeague(league);
      world.moveNextLine(step);
      world.findArbitrage(step);
      profits.push(...world.opportunities.map(({ profitPercent }) => profitPercent));
    }
    expect(profits.length).toBeGreaterThan(100);
    expect(Math.max(...profits)).toBeLessThanOrEqual(10);
    expect(Math.max(...profits)).toBeGreaterThan(5);
  });

  it('[MS9] a book that lags behind hides no opportunity of two others', () => {
    const world = createSportsbookWorld({ seed: 4, startAt: 0, gamesPerLeague: 1, bookCount: 3 });
    const moneylines = [
      { home: 1_000, away: -2_000 },
      { home: 110, away: -130 },
      { home: -150, away: 104 },
    ];
    const game = world.lines[0]?.game;
    const lines = world.lines
      .filter((line) => line.game === game)
      .map((line, book) => ({ ...line, moneyline: moneylines[book] ?? line.moneyline }));
    const [found] = createArbitrageFinder([lines], createRandom(1, 'arbitrage')).find(0);
    expect([found?.homeOdds, found?.awayOdds, found?.profitPercent]).toEqual([110, 104, 3.48]);
  });

  it('[MS9] looking changes nothing for who looks next', () => {
    const once = createSportsbookWorld({ seed: 4, startAt: 0 });
    const often = createSportsbookWorld({ seed: 4, startAt: 0 });
    for (let step = 0; step < 200; step += 1) {
      once.moveNextLine(step);
      often.moveNextLine(step);
      void often.opportunities;
    }
    once.findArbitrage(200);
    often.findArbitrage(200);
    expect(often.opportunities).toEqual(once.opportunities);
  });
});
