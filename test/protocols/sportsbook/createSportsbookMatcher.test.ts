import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  ArbitrageItem,
  CoreEntity,
  EntityItems,
  OddsItem,
  PredictionItem,
} from '../../../src/protocols/entities.ts';
import { CORE_ENTITIES } from '../../../src/protocols/entities.ts';
import type { Filter } from '../../../src/protocols/filter.ts';
import { createSportsbookMatcher } from '../../../src/protocols/sportsbook/createSportsbookMatcher.ts';
import {
  arbitrageItems,
  channels,
  gameItems,
  knownFilters,
  oddsItems,
  predictionItems,
} from './arbitraries.ts';

const odds: OddsItem = {
  gameId: 'g1',
  sportsbook: 'DraftKings',
  sport: 'MLB',
  homeTeam: 'Yankees',
  awayTeam: 'Red Sox',
  startTime: null,
  moneyline: null,
  spread: null,
  total: null,
  sourceTime: null,
};
const prediction: PredictionItem = {
  gameId: 'g1',
  predictionType: 'game_winner',
  sport: 'MLB',
  player: 'Aaron Judge',
  pick: null,
  confidence: null,
  probability: null,
  modelVersion: null,
  models: [],
  featureCount: null,
  sourceTime: null,
};
const leg = { bet: null, odds: null, stake: null };
const arbitrage: ArbitrageItem = {
  id: 'a1',
  gameId: 'g1',
  sport: 'MLB',
  game: null,
  arbitrageType: null,
  profitPercent: 2.5,
  legs: [
    { ...leg, sportsbook: 'DraftKings' },
    { ...leg, sportsbook: 'FanDuel' },
  ],
  guaranteedProfit: null,
  totalStake: null,
  expiresInMs: null,
  confidence: null,
  sourceTime: null,
};
const game = {
  gameId: 'g1',
  sport: 'MLB',
  period: null,
  homeScore: null,
  awayScore: null,
  sourceTime: null,
};
const record = { id: 'analytics', values: {} };
const all: Pick<EntityItems, CoreEntity> = {
  odds,
  prediction,
  arbitrage,
  game,
  analytics: record,
  portfolio: record,
};

/** Which of the given items a wish covers. */
function covered(channel: string, filter: Filter, items: Partial<EntityItems> = all): string[] {
  const matcher = createSportsbookMatcher({ channel, filter });
  const matches = {
    odds: items.odds !== undefined && matcher.odds?.(items.odds),
    prediction: items.prediction !== undefined && matcher.prediction?.(items.prediction),
    arbitrage: items.arbitrage !== undefined && matcher.arbitrage?.(items.arbitrage),
    game: items.game !== undefined && matcher.game?.(items.game),
    analytics: items.analytics !== undefined && matcher.analytics?.(items.analytics),
    portfolio: items.portfolio !== undefined && matcher.portfolio?.(items.portfolio),
  };
  return CORE_ENTITIES.filter((entity) => matches[entity] === true);
}

const items = fc.record({
  odds: oddsItems,
  prediction: predictionItems,
  arbitrage: arbitrageItems,
  game: gameItems,
});

describe('matching items against wishes', () => {
  it.each([
    ['odds_updates', ['odds', 'game']],
    ['predictions', ['prediction']],
    ['arbitrage', ['arbitrage']],
    ['analytics', ['analytics']],
    ['portfolio', ['portfolio']],
    ['system_alerts', []],
    ['mlb', ['odds', 'game']],
    ['nba', []],
    ['nfl', []],
    ['nhl', []],
    ['game_specific', ['odds', 'prediction', 'arbitrage', 'game']],
    ['player_specific', ['prediction']],
    ['cricket', []],
    ['constructor', []],
  ])('[SB5] gives %s of an MLB game: %j', (channel, entities) => {
    expect(covered(channel, {})).toEqual(entities);
  });

  it.each<[string, Filter, boolean]>([
    ['odds_updates', { sport: 'mlb' }, true],
    ['odds_updates', { sport: 'NBA' }, false],
    ['odds_updates', { sport: ['NBA', 'mLb'] }, true],
    ['odds_updates', { sport: [] }, false],
    ['odds_updates', { sportsbook: 'draftkings' }, true],
    ['odds_updates', { sportsbook: ['FANDUEL', 'DRAFTKINGS'] }, true],
    ['odds_updates', { sportsbook: 'FanDuel' }, false],
    ['predictions', { player: 'aaron judge' }, true],
    ['predictions', { player: 'LeBron James' }, false],
    ['predictions', { predictionType: 'GAME_WINNER' }, true],
    ['predictions', { predictionType: 'spread_cover' }, false],
    ['arbitrage', { sportsbook: 'fanduel' }, true],
    ['arbitrage', { sportsbook: 'DraftKings' }, true],
    ['arbitrage', { sportsbook: 'BetMGM' }, false],
  ])('[SB4] %s %j covers the item: %s', (channel, filter, expected) => {
    const entity = { odds_updates: 'odds', predictions: 'prediction' }[channel] ?? 'arbitrage';
    expect(covered(channel, filter).includes(entity)).toBe(expected);
  });

  it.each<[Filter, boolean]>([
    [{ minProfit: 2.4 }, true],
    [{ minProfit: 2.5 }, true],
    [{ minProfit: 2.6 }, false],
    [{ minProfit: '2.6' }, false],
    [{ minProfit: '2' }, true],
    [{ minProfit: '' }, true],
    [{ minProfit: 'much' }, true],
    [{ minProfit: true }, true],
  ])('[SB3] %j covers 2.5 percent: %s', (filter, expected) => {
    expect(covered('arbitrage', filter)).toEqual(expected ? ['arbitrage'] : []);
  });

  it('[SB5] narrows by game, team and player where the item has them', () => {
    expect(covered('game_specific', { gameId: 'g1' })).toHaveLength(4);
    expect(covered('game_specific', { gameId: 'G1' })).toEqual([]);
    expect(covered('game_specific', { gameId: ['g2', 'g1'] })).toHaveLength(4);
    expect(covered('player_specific', { player: 'Aaron Judge' })).toEqual(['prediction']);
    expect(covered('player_specific', { player: 'Shohei Ohtani' })).toEqual([]);
    expect(covered('odds_updates', { team: 'red sox' })).toContain('odds');
    expect(covered('odds_updates', { team: 'yankees' })).toContain('odds');
    expect(covered('odds_updates', { team: 'Lakers' })).not.toContain('odds');
    const numbered = { odds: { ...odds, gameId: '12345' } };
    expect(covered('game_specific', { gameId: 12345 }, numbered)).toEqual(['odds']);
  });

  it('[SB17] covers no item that does not say what the filter asks', () => {
    const silent = {
      odds: { ...odds, sport: null, sportsbook: null, homeTeam: null, awayTeam: null },
      prediction: { ...prediction, sport: null, player: null },
      arbitrage: { ...arbitrage, sport: null, gameId: null, profitPercent: null, legs: [] },
      game: { ...game, sport: null },
    };
    expect(covered('odds_updates', { sportsbook: 'DraftKings' }, silent)).not.toContain('odds');
    expect(covered('odds_updates', { team: 'Yankees' }, silent)).not.toContain('odds');
    expect(covered('predictions', { player: 'Aaron Judge' }, silent)).toEqual([]);
    expect(covered('arbitrage', { minProfit: 0 }, silent)).toEqual([]);
    expect(covered('arbitrage', { gameId: 'g1' }, silent)).toEqual([]);
    expect(covered('arbitrage', { sportsbook: 'FanDuel' }, silent)).toEqual([]);
    for (const channel of ['odds_updates', 'predictions', 'arbitrage', 'game_specific']) {
      expect(covered(channel, { sport: 'MLB' }, silent)).toEqual([]);
    }
    expect(covered('mlb', {}, silent)).toEqual([]);
  });

  it('[SB17] ignores filters that do not concern the item', () => {
    expect(covered('mlb', { sportsbook: 'nobody', player: 'nobody' })).toEqual(['game']);
    expect(covered('odds_updates', { minProfit: 99, live: true, madeUp: 'x' })).toEqual([
      'odds',
      'game',
    ]);
  });

  it('[SB5] covers no more when a filter is added', () => {
    fc.assert(
      fc.property(channels, knownFilters, knownFilters, items, (channel, filter, more, set) => {
        const narrow = covered(channel, { ...more, ...filter }, set);
        expect(covered(channel, filter, set)).toEqual(expect.arrayContaining(narrow));
        expect(covered(channel, {}, set)).toEqual(expect.arrayContaining(narrow));
      }),
    );
  });

  it('[SB4] covers with a list exactly what its members cover one by one', () => {
    const names = fc.constantFrom('sport', 'sportsbook', 'gameId', 'team', 'player');
    fc.assert(
      fc.property(channels, names, knownFilters, items, (channel, name, filter, set) => {
        const wanted = filter[name];
        fc.pre(typeof wanted === 'object');
        const union = new Set(
          wanted.flatMap((member) => covered(channel, { ...filter, [name]: member }, set)),
        );
        expect(new Set(covered(channel, filter, set))).toEqual(union);
      }),
    );
  });

  it('[SB4] does not care about the case of sport, book, team and player', () => {
    const names = ['sport', 'sportsbook', 'team', 'player'];
    fc.assert(
      fc.property(channels, knownFilters, items, (channel, filter, set) => {
        const loud = Object.fromEntries(
          Object.entries(filter).map(([name, value]) => [
            name,
            names.includes(name) ? upper(value) : value,
          ]),
        );
        expect(covered(channel, loud, set)).toEqual(covered(channel, filter, set));
      }),
    );
  });

  it('[SB3] covers no more with a higher threshold', () => {
    const thresholds = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(thresholds, arbitrageItems, (pair, item) => {
        const [low, high] = [Math.min(...pair), Math.max(...pair)];
        fc.pre(Number.isFinite(low) && Number.isFinite(high));
        const at = (minProfit: number) => covered('arbitrage', { minProfit }, { arbitrage: item });
        expect(at(low)).toEqual(expect.arrayContaining(at(high)));
        expect(at(low).length > 0).toBe(item.profitPercent !== null && item.profitPercent >= low);
      }),
    );
  });
});

function upper(value: Filter[string]): Filter[string] {
  if (typeof value === 'string') return value.toUpperCase();
  return Array.isArray(value) ? value.map((member) => String(member).toUpperCase()) : value;
}
