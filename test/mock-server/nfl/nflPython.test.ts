import { describe, expect, it } from 'vitest';
import { silentScene, START_AT } from './support/nflClient.ts';

const GAME = {
  game_id: 'g1',
  home_team: 'KC',
  away_team: 'BUF',
  home_score: 7,
  away_score: 0,
  game_status: 'live',
};

describe('welcome and envelope', () => {
  it('[NF30] the welcome names a connection, all 16 events and 30 seconds, in an envelope of six keys', () => {
    const { connect } = silentScene();
    const { frames } = connect('/ws', 'user_id=u1&token=anything');
    expect(frames).toHaveLength(1);
    expect(Object.keys(frames[0] ?? {})).toEqual([
      'event_type',
      'data',
      'timestamp',
      'message_id',
      'user_id',
      'channel',
    ]);
    expect(frames[0]).toMatchObject({
      event_type: 'connection_ack',
      data: { server_time: '2026-11-20T18:00:00.000000', heartbeat_interval: 30 },
      message_id: null,
      user_id: null,
      channel: null,
    });
    expect(frames[0]?.data['connection_id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(frames[0]?.data['supported_events']).toHaveLength(16);
  });

  it('[NF30] every connection gets an id of its own, whoever the user is', () => {
    const { connect } = silentScene();
    const ids = [connect('/ws', 'user_id=same'), connect('/ws', 'user_id=same')].map(
      ({ frames }) => frames[0]?.data['connection_id'],
    );
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    [true, '2026-11-20T18:00:00.000000'],
    [false, '2026-11-20T18:00:40.000000'],
  ])(
    '[NF30] with hasFrozenTimestamp %s an envelope 40 s after the start says %s',
    (hasFrozenTimestamp, said) => {
      const { connect, time } = silentScene({ hasFrozenTimestamp });
      time.advance(40_000);
      const { frames } = connect();
      expect(frames[0]?.timestamp).toBe(said);
      expect(frames[0]?.data['server_time']).toBe('2026-11-20T18:00:40.000000');
    },
  );
});

describe('heartbeats', () => {
  it.each([
    ['2026-11-20T18:00:30.000Z', '2026-11-20T18:00:30Z'],
    ['2026-11-20T10:54:45.852Z', '2026-11-20T10:54:45.852000Z'],
    ['2026-11-20T20:00:30+02:00', '2026-11-20T18:00:30Z'],
    ['2026-11-20T18:00:30', '2026-11-20T18:00:30Z'],
    [START_AT, '2026-11-20T18:00:00Z'],
    [START_AT / 1_000, '2026-11-20T18:00:00Z'],
    [null, null],
    [undefined, null],
  ])('[NF31] a heartbeat with client_time %s is answered with %s', (sent, said) => {
    const { connect } = silentScene();
    const client = connect();
    client.say({ event_type: 'heartbeat', data: { client_time: sent } });
    expect(client.frames[1]).toMatchObject({
      event_type: 'heartbeat',
      data: {
        timestamp: '2026-11-20T18:00:00.000000',
        connection_id: client.frames[0]?.data['connection_id'],
        client_time: said,
      },
    });
  });

  it('[NF31] a heartbeat without data is answered, one whose client_time is no date is not', () => {
    const { connect } = silentScene();
    const client = connect();
    client.say({ event_type: 'heartbeat' });
    for (const client_time of ['not-a-date', '', true, {}, '2026-13-45', 1e300]) {
      client.say({ event_type: 'heartbeat', data: { client_time } });
    }
    expect(client.frames.slice(1).map(({ data }) => data['client_time'])).toEqual([null]);
  });

  it('[NF32] who sends no heartbeat is forgotten by the second sweep at the latest, with the socket open', () => {
    const { connect, server, time } = silentScene();
    const client = connect();
    time.advance(60_000);
    expect(server.stats().total_connections).toBe(1);
    time.advance(60_000);
    expect(server.stats().total_connections).toBe(0);
    client.say({ event_type: 'heartbeat', data: {} });
    expect(client.frames).toHaveLength(1);
    expect(client.ends).toEqual([]);
  });

  it('[NF32] nothing but heartbeats counts as life', () => {
    const { connect, server, time } = silentScene();
    const client = connect();
    for (let at = 0; at < 120; at += 20) {
      client.subscribe('games');
      client.say({ event_type: 'bogus', data: {} });
      client.say({ event_type: 'heartbeat', data: { client_time: 'never' } });
      time.advance(20_000);
    }
    expect(server.stats().total_connections).toBe(0);
  });

  it('[NF32] with a heartbeat every 25 s a client stays for as long as it likes', () => {
    const { connect, server, time } = silentScene();
    const client = connect();
    for (let at = 0; at < 1_000; at += 25) {
      time.advance(25_000);
      client.say({ event_type: 'heartbeat', data: {} });
    }
    expect(server.stats().total_connections).toBe(1);
    expect(client.ofType('heartbeat')).toHaveLength(40);
  });

  it('[NF32] without a sweep nobody is ever forgotten', () => {
    const { connect, server, time } = silentScene({ heartbeatTimeoutMs: null });
    connect();
    time.advance(3_600_000);
    expect(server.stats().total_connections).toBe(1);
  });
});

describe('what is heard', () => {
  it('[NF31] subscriptions, unknown events, missing channels and invalid JSON are met with silence', () => {
    const { connect, server } = silentScene();
    const client = connect();
    client.subscribe('games');
    client.subscribe('Games');
    client.say({ event_type: 'user_subscription', channel: 'toplevel', data: {} });
    client.say({ event_type: 'user_subscription', data: { channel: 7 } });
    client.say({ event_type: 'bogus', data: null });
    client.say({ type: 'ping' });
    client.sayText('{nope');
    client.sayText('ping');
    client.unsubscribe('nothing');
    expect(client.frames).toHaveLength(1);
    expect(server.stats().channels).toEqual({ games: 1, Games: 1 });
  });

  it.each([
    '[]',
    '"ping"',
    '7',
    'null',
    '{"event_type":"user_subscription","data":null}',
    '{"event_type":"heartbeat","data":[]}',
    '{"event_type":"user_unsubscription","data":"games"}',
  ])('[NF31] after %s the client is dead and its socket open', (text) => {
    const { connect, server } = silentScene();
    const client = connect();
    client.subscribe('games');
    client.sayText(text);
    expect(server.stats()).toMatchObject({ total_connections: 0, total_channels: 0 });
    client.say({ event_type: 'heartbeat', data: {} });
    server.publisher.publish('games', 'game_update', GAME);
    expect(client.frames).toHaveLength(1);
    expect(client.ends).toEqual([]);
  });

  it('[NF31] channels beyond the limit of a client are ignored', () => {
    const { connect, server } = silentScene({ subscriptionsPerClient: 3 });
    const client = connect();
    for (const channel of ['a', 'b', 'c', 'd', 'a']) client.subscribe(channel);
    expect(Object.keys(server.stats().channels)).toEqual(['a', 'b', 'c']);
    client.unsubscribe('a');
    client.subscribe('d');
    expect(Object.keys(server.stats().channels)).toEqual(['b', 'c', 'd']);
  });
});

describe('endpoints', () => {
  it.each(['/ws/games', '/ws/odds', '/ws/predictions', '/ws/game/2026_w1_KC_BUF'])(
    '[NF33] %s breaks off right after its welcome',
    (path) => {
      const { connect, server, time } = silentScene();
      const client = connect(path);
      expect(client.ofType('connection_ack')).toHaveLength(1);
      expect(client.ends).toEqual([]);
      time.advance(10);
      expect(client.ends).toEqual(['terminate']);
      expect(server.stats().total_connections).toBe(0);
    },
  );

  it.each([
    ['/ws/games', ['games']],
    ['/ws/odds', ['odds']],
    ['/ws/predictions', ['predictions']],
    ['/ws/game/a%20b', ['game_a b', 'odds_a b', 'predictions_a b']],
    ['/ws', []],
  ])('[NF33] told to work, %s follows %s', (path, channels) => {
    const { connect, server, time } = silentScene({ hasWorkingEndpoints: true });
    const client = connect(path);
    time.advance(1_000);
    expect(client.ends).toEqual([]);
    expect(Object.keys(server.stats().channels)).toEqual(channels);
  });

  it.each(['/', '/nope', '/ws/', '/ws/game/', '/ws/games/1', '/ws/v2/connect', '/api/v1/ws'])(
    '[NF33] %s is refused with 403 and left to others',
    (path) => {
      const { connect, server } = silentScene();
      expect(server.ownsPath(path)).toBe(false);
      expect(() => connect(path)).toThrow('refused with 403');
    },
  );
});

describe('delivery', () => {
  it('[NF34] who follows games and the game gets the same text twice, on the channel of the game', () => {
    const { connect, server } = silentScene();
    const [both, one, other] = [connect(), connect(), connect()];
    both.subscribe('games');
    both.subscribe('game_g1');
    one.subscribe('games');
    other.subscribe('game_g2');
    server.publisher.publish('games', 'game_update', GAME);
    expect(both.frames).toHaveLength(3);
    expect(both.texts[1]).toBe(both.texts[2]);
    expect(both.frames[1]).toMatchObject({ data: GAME, message_id: null, channel: 'game_g1' });
    expect(one.frames[1]?.channel).toBe('game_g1');
    expect(other.frames).toHaveLength(1);
  });

  it('[NF34] after an unsubscription nothing of that channel comes any more', () => {
    const { connect, server } = silentScene();
    const client = connect();
    client.subscribe('odds');
    client.unsubscribe('odds');
    server.publisher.publish('odds', 'odds_update', { game_id: 'g1' });
    expect(client.frames).toHaveLength(1);
  });

  it('[NF34] nested updates come as the pipeline would send them, to games only', () => {
    const { connect, server } = silentScene({ hasNestedUpdates: true });
    const client = connect();
    client.subscribe('games');
    client.subscribe('game_g1');
    server.publisher.publish('games', 'game_update', { ...GAME, quarter: 3 });
    expect(client.frames).toHaveLength(2);
    expect(client.frames[1]).toMatchObject({
      channel: 'game_None',
      data: { type: 'game_update', source: 'live_pipeline', data: { ...GAME, quarter: '3' } },
    });
  });
});
