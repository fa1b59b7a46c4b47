import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArbitrageItem, OddsItem } from '../../src/protocols/entities.ts';
import type { Filter } from '../../src/protocols/filter.ts';
import { toSubscriptionKey } from '../../src/protocols/filter.ts';
import { FOLDS } from '../../src/domain/folds.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import type { Route, RouteMemory } from '../../src/store/createRouteIndex.ts';
import { createRouteIndex } from '../../src/store/createRouteIndex.ts';

const SPORTS = ['NBA', 'nba', 'MLB'];
const BOOKS = ['DraftKings', 'FANDUEL', 'FanDuel'];
const GAMES = ['g1', 'G1', 'g2'];

function odds(gameId: string, sport: string | null, sportsbook: string | null): OddsItem {
  return {
    gameId,
    sportsbook,
    sport,
    homeTeam: 'Home',
    awayTeam: 'Away',
    startTime: null,
    moneyline: null,
    spread: null,
    total: null,
    sourceTime: null,
  };
}

function toOddsRoute(filter: Filter, channel = 'odds_updates'): Route<OddsItem> | null {
  const wish = { channel, filter };
  const matches = sportsbook.createMatcher(wish).odds;
  const pivot = sportsbook.pivotOf?.(wish, 'odds') ?? null;
  return matches ? { key: toSubscriptionKey(wish), matches, pivot } : null;
}

describe('a route index', () => {
  const oneOrMany = (values: string[]) =>
    fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { maxLength: 2 }));
  const wish = fc.record(
    { sport: oneOrMany(SPORTS), sportsbook: oneOrMany(BOOKS), gameId: oneOrMany(GAMES) },
    { requiredKeys: [] },
  );
  const item = fc
    .record({
      game: fc.constantFrom(...GAMES),
      sport: fc.constantFrom(null, ...SPORTS),
      book: fc.constantFrom(null, ...BOOKS),
    })
    .map(({ game, sport, book }) => odds(game, sport, book));

  it('[SU15] finds exactly what trying every subscription finds, each once', () => {
    fc.assert(
      fc.property(fc.array(wish), fc.array(fc.nat()), fc.array(item), (wishes, gone, items) => {
        const index = createRouteIndex<OddsItem>();
        const routes = wishes.flatMap((filter) => toOddsRoute(filter) ?? []);
        const added = routes.map((route) => ({ route, remove: index.add(route) }));
        const left = new Set(routes);
        for (const at of gone) {
          const one = added[at % Math.max(1, added.length)];
          one?.remove();
          if (one) left.delete(one.route);
        }
        for (const each of items) {
          const expected = Array.from(left).filter(({ matches }) => matches(each));
          expect(index.keysFor(each).toSorted()).toEqual(expected.map(({ key }) => key).toSorted());
          expect(index.isWanted(each)).toBe(expected.length > 0);
        }
      }),
    );
  });

  it('[SU15] finds the same for a row that remembers, whatever comes and goes meanwhile', () => {
    // Mostly of one field, so that rows have something to remember, and few rows, so that each is asked for often.
    const narrow = fc.oneof(
      { weight: 3, arbitrary: fc.record({ gameId: oneOrMany(GAMES) }) },
      { weight: 3, arbitrary: fc.record({ sportsbook: oneOrMany(BOOKS) }) },
      { weight: 1, arbitrary: fc.record({ sport: oneOrMany(SPORTS) }) },
      { weight: 1, arbitrary: wish },
    );
    const change = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('item'), item }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('add'), wish: narrow }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), at: fc.nat() }) },
    );
    const changesArbitrary = fc.array(change, { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        const index = createRouteIndex<OddsItem>(FOLDS.odds.keyFields);
        const memories = new Map<string, RouteMemory>();
        const added: { route: Route<OddsItem>; remove: () => void }[] = [];
        const answers: { found: readonly string[]; tried: readonly string[] }[] = [];
        const ask = (each: OddsItem) => {
          const key = FOLDS.odds.keyOf(each);
          const memory = memories.get(key) ?? { routes: null, routesVersion: -1 };
          memories.set(key, memory);
          const tried = added.filter(({ route }) => route.matches(each));
          answers.push({
            found: index.keysFor(each, memory).toSorted(),
            tried: tried.map(({ route }) => route.key).toSorted(),
          });
        };
        for (const each of changes) {
          if (each.kind === 'item') ask(each.item);
          else if (each.kind === 'remove') {
            for (const { remove } of added.splice(each.at % (added.length + 1), 1)) remove();
          } else {
            const route = toOddsRoute(each.wish);
            if (route) added.push({ route, remove: index.add(route) });
          }
        }
        expect(answers.map(({ found }) => found)).toEqual(answers.map(({ tried }) => tried));
      }),
    );
  });

  it('[SU15] looks at no item twice of a row whose key says who wants it', () => {
    const index = createRouteIndex<OddsItem>(FOLDS.odds.keyFields);
    const route = toOddsRoute({ gameId: 'g1' });
    if (route) index.add(route);
    const memory: RouteMemory = { routes: null, routesVersion: -1 };
    const first = index.keysFor(odds('g1', 'NBA', 'FanDuel'), memory);
    expect(first).toHaveLength(1);
    const unread = new Proxy(odds('g1', 'NBA', 'FanDuel'), {
      get() {
        throw new Error('nobody has to look');
      },
    });
    expect(index.keysFor(unread, memory)).toBe(first);
  });

  it('[SU15] tries no more subscriptions for 10,000 games than for ten', () => {
    const triedAmong = (count: number, others: Filter) => {
      let tried = 0;
      const index = createRouteIndex<OddsItem>();
      for (let game = 0; game < count; game += 1) {
        const route = toOddsRoute({ ...others, gameId: `g${game}` });
        if (!route) continue;
        const matches = (each: OddsItem) => {
          tried += 1;
          return route.matches(each);
        };
        index.add({ ...route, matches });
      }
      expect(index.keysFor(odds('g7', 'NBA', null))).toHaveLength(1);
      return tried;
    };
    const more = { sport: 'NBA' };
    expect([triedAmong(10, more), triedAmong(10_000, more)]).toEqual([1, 1]);
    // Where the game is all that was asked for, finding it is enough.
    expect([triedAmong(10, {}), triedAmong(10_000, {})]).toEqual([0, 0]);
  });

  it('[SU15] tries thresholds on every item, and books of arbitrage on both legs', () => {
    const pivotOf = (filter: Filter) =>
      sportsbook.pivotOf?.({ channel: 'arbitrage', filter }, 'arbitrage');
    expect(pivotOf({ minProfit: 2 })).toBeNull();
    expect(pivotOf({ sportsbook: 'FanDuel' })).toBeNull();
    expect(pivotOf({ minProfit: 2, sport: 'NBA' })).toEqual({
      field: 'sport',
      values: ['NBA'],
      ignoresCase: true,
      decides: false,
    });
    const index = createRouteIndex<ArbitrageItem>();
    const matches = sportsbook.createMatcher({
      channel: 'arbitrage',
      filter: { sportsbook: 'FanDuel' },
    }).arbitrage;
    if (matches)
      index.add({ key: toSubscriptionKey({ channel: 'a', filter: {} }), matches, pivot: null });
    const leg = { sportsbook: 'fanduel', bet: null, odds: null, stake: null };
    expect(
      index.isWanted({ legs: [leg], sport: null, gameId: null } as unknown as ArbitrageItem),
    ).toBe(true);
  });
});
