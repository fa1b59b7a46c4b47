import fc from 'fast-check';
import type {
  ArbitrageItem,
  GameItem,
  OddsItem,
  PredictionItem,
} from '../../../src/protocols/entities.ts';
import type { Filter } from '../../../src/protocols/filter.ts';
import { SUBSCRIPTION_TYPES } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';

const DANGEROUS = new Set(['constructor', 'prototype']);

/** Names as people write them: camelCase. */
export const filterNames = fc
  .stringMatching(/^[a-z][a-z0-9]{0,8}([A-Z][a-z0-9]{0,8}){0,3}$/)
  .filter((name) => !DANGEROUS.has(name));

const scalars = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

/** Filters of any names. */
export const filters: fc.Arbitrary<Filter> = fc.dictionary(
  filterNames,
  fc.oneof(scalars, fc.array(scalars, { maxLength: 4 })),
  { maxKeys: 5 },
);

export const channels = fc.constantFrom(...SUBSCRIPTION_TYPES);

// Few values, so that filters and items meet.
const sports = fc.constantFrom('MLB', 'nba', 'NFL', 'nhl');
const books = fc.constantFrom('DraftKings', 'FanDuel', 'BetMGM');
const gameIds = fc.constantFrom('g1', 'g2', '12345');
const teams = fc.constantFrom('Yankees', 'Red Sox', 'Lakers');
const players = fc.constantFrom('Aaron Judge', 'LeBron James');
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const orMany = (values: fc.Arbitrary<string>) =>
  fc.oneof(values, fc.array(values, { minLength: 1, maxLength: 3 }));

/** Filters of the names the matcher knows, with values that items have. */
export const knownFilters: fc.Arbitrary<Filter> = fc.record(
  {
    sport: orMany(sports),
    sportsbook: orMany(books),
    gameId: orMany(gameIds),
    team: orMany(teams),
    player: orMany(players),
    minProfit: fc.integer({ min: 0, max: 10 }),
  },
  { requiredKeys: [] },
);

const nothing = fc.constant(null);

export const oddsItems: fc.Arbitrary<OddsItem> = fc.record({
  gameId: gameIds,
  sportsbook: orNull(books),
  sport: orNull(sports),
  homeTeam: orNull(teams),
  awayTeam: orNull(teams),
  startTime: nothing,
  moneyline: nothing,
  spread: nothing,
  total: nothing,
  sourceTime: nothing,
});

export const predictionItems: fc.Arbitrary<PredictionItem> = fc.record({
  gameId: gameIds,
  predictionType: fc.constantFrom('game_winner', 'spread_cover'),
  sport: orNull(sports),
  player: orNull(players),
  pick: nothing,
  confidence: nothing,
  probability: nothing,
  modelVersion: nothing,
  models: fc.constant([]),
  featureCount: nothing,
  sourceTime: nothing,
});

const legs = fc.record({ sportsbook: orNull(books), bet: nothing, odds: nothing, stake: nothing });

export const arbitrageItems: fc.Arbitrary<ArbitrageItem> = fc.record({
  id: fc.string(),
  gameId: orNull(gameIds),
  sport: orNull(sports),
  game: nothing,
  arbitrageType: nothing,
  profitPercent: orNull(fc.integer({ min: -1, max: 12 })),
  legs: fc.array(legs, { maxLength: 3 }),
  guaranteedProfit: nothing,
  totalStake: nothing,
  expiresInMs: nothing,
  confidence: nothing,
  sourceTime: nothing,
});

export const gameItems: fc.Arbitrary<GameItem> = fc.record({
  gameId: gameIds,
  sport: orNull(sports),
  period: nothing,
  homeScore: nothing,
  awayScore: nothing,
  sourceTime: nothing,
});
