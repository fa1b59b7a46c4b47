import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as classic from 'zod';
import * as z from 'zod/mini';
import { billiards, cricket, defineProtocol, nfl, sportsbook } from '../../src/protocols/index.ts';
import type { FilterField, Protocol, SubscriptionWish } from '../../src/protocols/index.ts';
import { toFilterFields } from '../../src/protocols/toFilterFields.ts';

const PROTOCOLS = [sportsbook, nfl, cricket, billiards];

/** Something that no item of a test has. */
function somethingElse(field: FilterField): string | number | boolean {
  if (field.kind === 'number') return field.max ?? 1e9;
  return field.kind === 'flag' ? true : 'nothing has this';
}

/** One of everything, so that whatever a channel carries meets its filters. */
const ITEM = {
  gameId: 'g1',
  matchId: 'm1',
  sport: 'NBA',
  sportsbook: 'DraftKings',
  homeTeam: 'Knicks',
  awayTeam: 'Celtics',
  player: 'M. Betts',
  predictionType: 'game_winner',
  profitPercent: 2,
  legs: [{ sportsbook: 'DraftKings' }],
};

/** Channels that show their own sport only. */
const LEAGUES = new Set(['mlb', 'nba', 'nfl', 'nhl']);

/** Entities of an item that a wish covers. */
function covered(protocol: Protocol, wish: SubscriptionWish): string[] {
  const sport = LEAGUES.has(wish.channel) ? wish.channel : ITEM.sport;
  return Object.entries(protocol.createMatcher(wish)).flatMap(([entity, covers]) => {
    const test = covers as unknown as (item: object) => boolean;
    return test({ ...ITEM, sport }) ? [entity] : [];
  });
}

const FIELDS = PROTOCOLS.flatMap((protocol) =>
  Object.entries(protocol.channels ?? {}).flatMap(([channel, { filterFields }]) =>
    Object.entries(filterFields).map(
      ([name, field]) => [protocol.name, channel, name, field, protocol] as const,
    ),
  ),
);

describe('channels of the built-in protocols', () => {
  it.each(FIELDS)(
    '[UI95] %s: %s is narrowed by %s',
    (_protocol, channel, name, field, protocol) => {
      const wide = covered(protocol, { channel, filter: {} });
      const narrow = covered(protocol, { channel, filter: { [name]: somethingElse(field) } });
      expect(wide).not.toEqual([]);
      expect(narrow.length).toBeLessThan(wide.length);
    },
  );

  it.each(PROTOCOLS.map((protocol) => [protocol.name, protocol] as const))(
    '[UI95] %s describes every channel that carries something',
    (_name, { channels = {}, channelOf }) => {
      expect(Object.keys(channels)).toEqual(expect.arrayContaining(Object.values(channelOf)));
      for (const { label } of Object.values(channels)) expect(label).not.toBe('');
    },
  );

  it('[UI95] names a match as its address wants it', () => {
    const field = cricket.channels?.['match']?.filterFields['matchId'];
    if (field?.kind !== 'text' || field.pattern === undefined) throw new Error('no pattern');
    const whole = new RegExp(`^(?:${field.pattern})$`);
    expect(whole.test(field.example ?? '')).toBe(true);
    fc.assert(fc.property(fc.uuid(), (id) => whole.test(id)));
    expect(whole.test('match-1')).toBe(false);
  });
});

describe('channels of a defined protocol', () => {
  it('[UI96] makes fields from a zod object', () => {
    const schema = z.object({
      sport: z.optional(z.enum(['NBA', 'NHL'])),
      minProfit: z.optional(
        z.number().check(z.gte(0), z.lte(100), z.meta({ title: 'Minimum profit', unit: '%' })),
      ),
      gameId: z.string(),
      team: z.optional(z.union([z.string(), z.array(z.string())])),
      // oxlint-disable-next-line no-underscore-dangle -- zod's own name
      side: z._default(z.union([z.literal('home'), z.literal('away')]), 'home'),
      isLive: z.nullable(z.boolean()),
      since: z.optional(z.date()),
      level: z.optional(z.literal([1, 2])),
    });
    expect(toFilterFields(schema)).toEqual({
      sport: { kind: 'choice', label: 'Sport', options: ['NBA', 'NHL'] },
      minProfit: { kind: 'number', label: 'Minimum profit', min: 0, max: 100, unit: '%' },
      gameId: { kind: 'text', label: 'Game id', isRequired: true },
      team: { kind: 'text', label: 'Team', takesSeveral: true },
      side: { kind: 'choice', label: 'Side', options: ['home', 'away'] },
      isLive: { kind: 'flag', label: 'Is live' },
    });
  });

  it('[UI96] takes the schemas of zod as well as those of zod/mini', () => {
    const schema = classic.object({
      minProfit: classic.number().min(1).meta({ title: 'Least profit' }).optional(),
    });
    expect(toFilterFields(schema)).toEqual({
      minProfit: { kind: 'number', label: 'Least profit', min: 1 },
    });
  });

  it('[UI96] lists what is described first, then what else is carried', () => {
    const { channels } = defineProtocol({
      name: 'own',
      endpoint: '/own',
      encode: ({ kind }) => ({ kind }),
      decode: () => null,
      carries: { live_games: ['game'], bets: ['arbitrage'] },
      channels: {
        bets: { label: 'Sure bets', filter: z.object({ book: z.string() }) },
        alerts: {},
      },
    });
    expect(Object.keys(channels ?? {})).toEqual(['bets', 'alerts', 'live_games']);
    expect(channels).toMatchObject({
      bets: { label: 'Sure bets', filterFields: { book: { kind: 'text' } } },
      alerts: { label: 'Alerts', filterFields: {} },
      live_games: { label: 'Live games', filterFields: {} },
    });
  });
});
