import { describe, expect, it } from 'vitest';
import { createEngine, createManualTime } from '../../mock-server/index.ts';
import { connectFake } from './support/fakeClient.ts';

/** An engine that says nothing by itself. */
function scenario() {
  const time = createManualTime(1_800_000_000_000);
  const engine = createEngine({
    ...time,
    rate: 0,
    hasSnapshot: false,
    limits: { connectsPerMinute: Infinity },
  });
  return { time, engine };
}

const subscribe = (subscription_type: unknown, filters?: unknown) => ({
  type: 'subscribe',
  subscription_type,
  ...(filters === undefined ? {} : { filters }),
});

describe('welcome and envelope', () => {
  it('[MS2] a client is welcomed with its id, an anonymous user and all twelve channels', async () => {
    const { engine } = scenario();
    const { frames, texts } = await connectFake(engine);
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({
      type: 'welcome',
      status: 'success',
      data: { client_id: frames[0]?.client_id, authenticated: false },
    });
    expect(frames[0]?.data?.['user_id']).toMatch(/^anon_[0-9a-f]{12}$/);
    expect(frames[0]?.data?.['available_subscriptions']).toHaveLength(12);
    expect(Object.keys(JSON.parse(texts[0] ?? ''))).toEqual([
      'type',
      'timestamp',
      'client_id',
      'data',
      'status',
    ]);
  });

  it('[MS2] timestamps are naive local time with microseconds', async () => {
    const { engine } = scenario();
    const { frames } = await connectFake(engine);
    expect(frames[0]?.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
    expect(new Date(frames[0]?.timestamp ?? '').getTime()).toBe(1_800_000_000_000);
  });

  it.each([
    ['/ws/v2/connect', ''],
    ['/ws/v2/odds', 'sport=MLB&sportsbook=DraftKings'],
    ['/ws/v2/arbitrage', ''],
    ['/ws/v2/arbitrage', 'min_profit=2.0&sport=NBA'],
    ['/ws/v2/sport/mlb', 'game_id=12345'],
    ['/ws/v2/sport/NHL', ''],
    ['/ws/v2/portfolio', 'token=garbage'],
  ])('[MS2] %s?%s is accepted and subscribes to nothing', async (path, query) => {
    const { engine } = scenario();
    const client = await connectFake(engine, { path, query });
    client.say({ type: 'status' });
    expect(client.frames.map((frame) => frame.type)).toEqual(['welcome', 'status']);
    expect(client.frames[1]?.data).toMatchObject({ connection: { subscriptions: [] } });
  });

  it.each([
    ['/ws/v2/arbitrage', 'min_profit=abc'],
    ['/ws/v2/sport/CRICKET', ''],
    ['/ws/v2/portfolio', ''],
    ['/ws/v2/nothing', ''],
    ['/', ''],
  ])('[MS2] %s?%s is refused with 403', async (path, query) => {
    const { engine } = scenario();
    await expect(connectFake(engine, { path, query })).rejects.toThrow('refused with 403');
  });
});

describe('subscriptions', () => {
  it.each([
    ['predictions', undefined, 'predictions'],
    ['analytics', null, 'analytics'],
    ['mlb', {}, 'mlb'],
    ['odds_updates', { sport: 'MLB' }, 'odds_updates_sport:MLB'],
    ['arbitrage', { sport: 'NBA', min_profit: 2 }, 'arbitrage_min_profit:2_sport:NBA'],
    ['arbitrage', { min_profit: 2.5, live: true }, 'arbitrage_live:True_min_profit:2.5'],
    [
      'odds_updates',
      { sportsbook: ['FanDuel', 'DraftKings'] },
      'odds_updates_sportsbook:DraftKings,FanDuel',
    ],
    ['player_specific', { player: 'Aaron Judge' }, 'player_specific_player:Aaron Judge'],
    ['nfl', { game_id: null }, 'nfl_game_id:None'],
    ['nfl', { a: { b: [1, "x'y"] } }, `nfl_a:{'b': [1, "x'y"]}`],
  ])('[MS2] %s with %j is confirmed as room %s', async (type, filters, roomId) => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say(subscribe(type, filters));
    expect(client.ofType('subscription_confirmed')).toMatchObject([
      {
        data: { subscription_type: type, room_id: roomId, filters: filters ?? {} },
        status: 'success',
      },
    ]);
  });

  it('[MS2] a repeated subscription is confirmed again and delivers one copy', async () => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say(subscribe('odds_updates', { sport: 'MLB' }));
    client.say(subscribe('odds_updates', { sport: 'MLB' }));
    client.say(subscribe('odds_updates'));
    expect(client.ofType('subscription_confirmed')).toHaveLength(3);
    const data = { game_id: 'g1', sport: 'MLB' };
    expect(
      engine.broadcast({ messageType: 'odds_update', subscriptionType: 'odds_updates', data }),
    ).toBe(1);
    expect(client.ofType('odds_update')).toMatchObject([{ data }]);
  });

  it.each([
    [subscribe('cricket'), 'Invalid subscription type: cricket'],
    [subscribe('MLB'), 'Invalid subscription type: MLB'],
    [{ type: 'subscribe' }, 'Invalid subscription type: None'],
    [subscribe(5), 'Invalid subscription type: 5'],
    [{ type: 'unsubscribe', subscription_type: 'x' }, 'Invalid subscription type: x'],
  ])('[MS2] %j is answered with %s', async (message, error) => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say(message);
    expect(client.frames[1]).toEqual({
      type: 'error',
      timestamp: client.frames[1]?.timestamp,
      client_id: client.frames[0]?.client_id,
      error,
      status: 'error',
    });
  });

  it('[MS2] leaving a room is confirmed once, and answered with silence when there is no such room', async () => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say(subscribe('odds_updates', { sport: 'MLB' }));
    client.say({
      type: 'unsubscribe',
      subscription_type: 'odds_updates',
      filters: { sport: 'MLB' },
    });
    client.say({
      type: 'unsubscribe',
      subscription_type: 'odds_updates',
      filters: { sport: 'MLB' },
    });
    expect(client.ofType('subscription_removed')).toMatchObject([
      { data: { room_id: 'odds_updates_sport:MLB', filters: { sport: 'MLB' } } },
    ]);
    expect(client.frames).toHaveLength(3);
  });

  it("[MS2] leaving somebody else's room is confirmed and leaves it as it was", async () => {
    const { engine } = scenario();
    const [owner, stranger] = [await connectFake(engine), await connectFake(engine)];
    owner.say(subscribe('nfl'));
    stranger.say({ type: 'unsubscribe', subscription_type: 'nfl' });
    expect(stranger.ofType('subscription_removed')).toHaveLength(1);
    engine.broadcast({
      messageType: 'odds_update',
      subscriptionType: 'nfl',
      data: { live_games: [] },
    });
    expect(owner.ofType('odds_update')).toHaveLength(1);
  });
});

describe('replies and silences', () => {
  it('[MS2] ping is answered with a pong that has no data', async () => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say({ type: 'ping' });
    expect(client.frames[1]).toMatchObject({ type: 'pong', status: 'success' });
    expect(client.frames[1]).not.toHaveProperty('data');
  });

  it.each(['{nope', 'ping', ''])('[MS2] %j is answered as invalid JSON', async (text) => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.sayText(text);
    expect(client.frames[1]).toMatchObject({ type: 'error', error: 'Invalid JSON format' });
  });

  it.each([
    { type: 'pong' },
    { type: 'bogus' },
    {},
    [],
    'ping',
    null,
    7,
    subscribe('nba', ['x']),
    subscribe('nba', 'x'),
    { type: 'unsubscribe', subscription_type: 'nba' },
  ])('[MS2] %j is answered with silence', async (message) => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say(message);
    expect(client.frames.map((frame) => frame.type)).toEqual(['welcome']);
  });

  it('[MS2] status tells what the server knows of this client and of itself', async () => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    await connectFake(engine);
    client.say(subscribe('nba'));
    client.say({ type: 'status' });
    expect(client.ofType('status')).toMatchObject([
      {
        data: {
          connection: { client_id: client.frames[0]?.client_id, subscriptions: ['nba'] },
          server: { active_connections: 2, active_rooms: 1 },
        },
      },
    ]);
  });
});

describe('room filters', () => {
  const cases: [string, object, object, boolean][] = [
    ['text ignores case', { sport: 'MLB' }, { sport: 'mlb' }, true],
    ['another text fails', { sport: 'MLB' }, { sport: 'NBA' }, false],
    ['an absent key passes', { sport: 'NBA' }, { games: [] }, true],
    [
      'a list means any member',
      { sportsbook: ['FanDuel', 'DraftKings'] },
      { sportsbook: 'DraftKings' },
      true,
    ],
    [
      'a list is case-sensitive',
      { sportsbook: ['DraftKings'] },
      { sportsbook: 'draftkings' },
      false,
    ],
    ['a number is equality', { min_profit: 2 }, { min_profit: 3, profit_percentage: 9.9 }, false],
    ['a number is no threshold', { min_profit: 50 }, { profit_percentage: 0.1 }, true],
    [
      'every key has to pass',
      { sport: 'MLB', game_id: 'g2' },
      { sport: 'MLB', game_id: 'g1' },
      false,
    ],
  ];
  it.each(cases)('[MS2] %s', async (_title, filters, data, isDelivered) => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    client.say(subscribe('odds_updates', filters));
    engine.broadcast({
      messageType: 'odds_update',
      subscriptionType: 'odds_updates',
      data: { ...data },
    });
    expect(client.ofType('odds_update')).toHaveLength(isDelivered ? 1 : 0);
  });

  it('[MS2] a portfolio goes to all connections of its user without a subscription', async () => {
    const { engine } = scenario();
    const client = await connectFake(engine);
    const userId = String(client.frames[0]?.data?.['user_id']);
    expect(engine.sendToUser(userId, 'portfolio_update', { bankroll: 1_000 })).toBe(1);
    expect(engine.sendToUser('somebody', 'portfolio_update', {})).toBe(0);
    expect(client.ofType('portfolio_update')).toMatchObject([{ data: { bankroll: 1_000 } }]);
  });
});

const wait = async (sayEveryMs: number, message: unknown, seconds: number) => {
  const { engine, time } = scenario();
  time.advance(4_000);
  const client = await connectFake(engine);
  for (let at = 0; at < seconds * 1_000; at += 1_000) {
    time.advance(1_000);
    if ((at + 1_000) % sayEveryMs === 0) client.say(message);
  }
  return { client, engine, time };
};

describe('heartbeat', () => {
  it('[MS3] a silent client is pinged, then forgotten while its socket stays open and mute', async () => {
    const { client, engine } = await wait(Infinity, {}, 100);
    expect(client.frames.map((frame) => frame.type)).toEqual(['welcome', 'ping']);
    expect(client.ofType('ping')[0]?.data).toHaveProperty('server_time');
    client.say({ type: 'ping' });
    client.sayText('{nope');
    expect(client.frames).toHaveLength(2);
    expect(client.ends).toEqual([]);
    expect(engine.describe.status()).toMatchObject({ active_connections: 0 });
  });

  it('[MS3] pings of the client do not count as life', async () => {
    const { client } = await wait(10_000, { type: 'ping' }, 120);
    // Connected at 4 s, forgotten by the sweep at 90 s: eight pings were heard by then.
    expect(client.ofType('pong')).toHaveLength(8);
  });

  it('[MS3] a client that answers every ping is pinged each second sweep and kept', async () => {
    const { engine, time } = scenario();
    time.advance(4_000);
    const client = await connectFake(engine);
    let answeredCount = 0;
    for (let second = 0; second < 300; second += 1) {
      time.advance(1_000);
      if (client.ofType('ping').length > answeredCount) {
        answeredCount += 1;
        time.advance(20);
        client.say({ type: 'pong' });
      }
    }
    expect(answeredCount).toBe(5);
    expect(engine.describe.status()).toMatchObject({ active_connections: 1 });
  });

  it('[MS3] a client that sends a pong unasked every 25 s is never pinged', async () => {
    const { client, engine } = await wait(25_000, { type: 'pong' }, 300);
    expect(client.ofType('ping')).toHaveLength(0);
    expect(engine.describe.status()).toMatchObject({ active_connections: 1 });
  });

  it('[MS3] without heartbeats nobody is pinged or forgotten', async () => {
    const time = createManualTime();
    const engine = createEngine({ ...time, rate: 0, heartbeatMs: null });
    const client = await connectFake(engine);
    time.advance(600_000);
    expect(client.frames).toHaveLength(1);
    expect(engine.describe.status()).toMatchObject({
      active_connections: 1,
      heartbeat_enabled: false,
    });
  });
});
