import { expect, it } from 'vitest';
import type { GameItem, OddsItem } from '../../src/protocols/entities.ts';
import { createEntityTables, flushTables } from '../../src/store/entityTables.ts';

const createTables = () =>
  createEntityTables({
    reportError(error) {
      throw error;
    },
  });

const game = (id: number): GameItem => ({
  gameId: `g${id}`,
  sport: 'NBA',
  period: null,
  homeScore: id,
  awayScore: 0,
  sourceTime: null,
});

const odds = (id: number): OddsItem => ({
  gameId: `g${id}`,
  sportsbook: null,
  sport: 'NBA',
  homeTeam: null,
  awayTeam: null,
  startTime: null,
  moneyline: { home: 100, away: null },
  spread: null,
  total: null,
  sourceTime: null,
});

it('[ST19] shows odds though games alone would fill every flush', () => {
  const tables = createTables();
  const receiveGames = (count: number, at: number) => {
    for (let id = 0; id < count; id += 1) tables.game.receive(game(at * 1_000 + id), at);
  };
  receiveGames(300, 1);
  for (let id = 0; id < 40; id += 1) tables.odds.receive(odds(id), 1);
  expect(flushTables(tables, 60)).toEqual({ rows: 60, hasSpilled: true });
  expect([tables.game.size, tables.odds.size]).toEqual([30, 30]);
  receiveGames(300, 2);
  expect(flushTables(tables, 60)).toEqual({ rows: 60, hasSpilled: true });
  expect([tables.game.size, tables.odds.size]).toEqual([80, 40]);
  expect(flushTables(tables, 1_000)).toEqual({ rows: 520, hasSpilled: false });
});
