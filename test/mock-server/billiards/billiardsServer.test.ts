import { describe, expect, it } from 'vitest';
import {
  BILLIARDS_PATH,
  BILLIARDS_TRAP_PATH,
} from '../../../mock-server/protocols/billiards/billiardsPaths.ts';
import { createTestBed, toRequest } from './support/fakeSession.ts';

/** Nothing but replies. */
const quiet = { hasFeed: false, video: null };

const ping = { type: 'ping', data: {} };
const subscribe = (...streams: unknown[]) => ({ type: 'subscribe', data: { streams } });

describe('welcome', () => {
  it('[BI43] greets with the id and counts no message', () => {
    const { connect } = createTestBed(quiet);
    expect(connect().take()).toEqual([
      {
        type: 'connection',
        data: {
          client_id: 'client-1',
          status: 'connected',
          timestamp: '2026-11-20T10:00:00.000000+00:00',
        },
        timestamp: '2026-11-20T10:00:00.000000+00:00',
        sequence: 0,
      },
    ]);
  });

  it('[BI43] offers pictures, where there are any', () => {
    const { connect } = createTestBed({ hasFeed: false });
    expect(connect().take()[0]?.data).toMatchObject({ capabilities: ['frame_credit'] });
  });

  it('[BI43] takes anybody, whatever the token', async () => {
    const { server } = createTestBed(quiet);
    expect(server.ownsPath(BILLIARDS_PATH)).toBe(true);
    expect(server.ownsPath('/ws/v2/connect')).toBe(false);
    const admission = await server.admit(toRequest(BILLIARDS_PATH));
    expect(admission).toMatchObject({
      kind: 'accepted',
      identity: { userId: 'unauthenticated_user', isAuthenticated: false },
    });
  });
});

describe('the trap', () => {
  it('[BI44] greets, and is dead-open from then on', () => {
    const { connect, server, time } = createTestBed(quiet);
    const client = connect(BILLIARDS_TRAP_PATH);
    expect(client.take().map(({ type }) => type)).toEqual(['connection']);
    expect(client.session.state).toBe('mute');
    client.say(ping);
    time.advance(200_000);
    expect(client.take()).toEqual([]);
    expect(server.management.describeConnection('client-1')).toBeNull();
    expect(time.pendingCount).toBe(0);
  });

  it('[BI44] refuses the eleventh connect of an address within a minute', async () => {
    const { server, time } = createTestBed(quiet);
    const knock = async (address: string) =>
      (await server.admit(toRequest(BILLIARDS_TRAP_PATH, address))).kind;
    for (let count = 0; count < 10; count += 1) expect(await knock('a')).toBe('accepted');
    expect(await server.admit(toRequest(BILLIARDS_TRAP_PATH, 'a'))).toEqual({
      kind: 'refused',
      httpStatus: 403,
    });
    expect(await knock('b')).toBe('accepted');
    time.advance(60_001);
    expect(await knock('a')).toBe('accepted');
    for (let count = 0; count < 30; count += 1) {
      expect((await server.admit(toRequest(BILLIARDS_PATH, 'a'))).kind).toBe('accepted');
    }
  });
});

describe('replies', () => {
  const error = (code: string, message: string) => ({ type: 'error', data: { code, message } });
  const handlerError = error('MESSAGE_HANDLER_ERROR', 'Internal message handling error');

  it.each([
    ['{nope', error('INVALID_JSON', 'Invalid JSON format'), 0],
    ['ping', error('INVALID_JSON', 'Invalid JSON format'), 0],
    ['[]', handlerError, 1],
    ['{}', error('UNKNOWN_MESSAGE_TYPE', 'Unknown message type: None'), 1],
    ['{"type":"pong"}', error('UNKNOWN_MESSAGE_TYPE', 'Unknown message type: pong'), 1],
    [
      '{"type":"frame_credit"}',
      error('UNKNOWN_MESSAGE_TYPE', 'Unknown message type: frame_credit'),
      1,
    ],
    ['{"type":"subscribe","data":null}', handlerError, 1],
    [
      '{"type":"subscribe","data":{"streams":"state"}}',
      error('INVALID_SUBSCRIBE_FORMAT', 'streams must be an array'),
      1,
    ],
    [
      '{"type":"unsubscribe","data":{"streams":"state"}}',
      error('INVALID_UNSUBSCRIBE_FORMAT', 'streams must be an array'),
      1,
    ],
    ['{"type":"subscribe","streams":["state"]}', { type: 'subscribed', data: { streams: [] } }, 1],
    [
      '{"type":"subscribe","data":{"streams":["STATE","bogus",7,["state"]]}}',
      { type: 'subscribed', data: { streams: [], all_subscriptions: [] } },
      1,
    ],
    ['{"type":"ping"}', { type: 'pong', data: { quality_score: 1 } }, 1],
  ])('[BI43] answers %s as the original', (text, expected, sequence) => {
    const { connect } = createTestBed(quiet);
    const client = connect();
    client.take();
    client.sayText(text);
    expect(client.take()).toMatchObject([{ ...expected, sequence }]);
  });

  it('[BI43] names what was accepted and all there is', () => {
    const { connect } = createTestBed(quiet);
    const client = connect();
    client.say(subscribe('alert', 'bogus', 'performance', 'metrics'));
    client.say(subscribe('alert', 'state'));
    client.say({ type: 'unsubscribe', data: { streams: ['state', 'frame', 'nope'] } });
    expect(client.take().slice(1)).toMatchObject([
      {
        type: 'subscribed',
        data: { streams: ['alert', 'performance'], all_subscriptions: ['alert', 'performance'] },
      },
      {
        type: 'subscribed',
        data: {
          streams: ['alert', 'state'],
          all_subscriptions: ['alert', 'performance', 'state'],
        },
      },
      {
        type: 'unsubscribed',
        data: { streams: ['state'], all_subscriptions: ['alert', 'performance'] },
      },
    ]);
  });

  it('[BI43] tells a client its status', () => {
    const { connect, time } = createTestBed(quiet);
    const client = connect();
    client.say(subscribe('state'));
    time.advance(1_500);
    client.say({ type: 'get_status' });
    expect(client.takeOf('status')[0]?.data).toMatchObject({
      client_id: 'client-1',
      user_id: 'unauthenticated_user',
      connected_at: '2026-11-20T10:00:00.000000+00:00',
      uptime: 1.5,
      subscriptions: ['state'],
      message_count: 2,
      quality_score: 1,
      is_alive: true,
    });
  });
});

describe('limits', () => {
  it('[BI45] answers a hundred messages in sixty seconds, and refuses more without counting them', () => {
    const { connect, time } = createTestBed({ ...quiet, heartbeatMs: null });
    const client = connect();
    client.take();
    for (let count = 0; count < 103; count += 1) client.say(ping);
    const replies = client.take();
    expect(replies.filter(({ type }) => type === 'pong')).toHaveLength(100);
    expect(replies.slice(100)).toMatchObject(
      Array.from({ length: 3 }, () => ({
        type: 'error',
        data: { code: 'RATE_LIMIT', message: 'Message rate limit exceeded' },
        sequence: 100,
      })),
    );
    time.advance(59_999);
    client.say(ping);
    expect(client.take()).toMatchObject([{ type: 'error' }]);
    time.advance(1);
    client.say(ping);
    expect(client.take()).toMatchObject([{ type: 'pong', sequence: 101 }]);
  });

  it('[BI45] the window slides, and each client has its own', () => {
    const { connect, time } = createTestBed({ ...quiet, heartbeatMs: null });
    const client = connect();
    for (let count = 0; count < 100; count += 1) {
      client.say(ping);
      time.advance(500);
    }
    // Fifty seconds have gone by; the first of them become free ten seconds from here.
    time.advance(10_000);
    client.take();
    for (let count = 0; count < 5; count += 1) client.say(ping);
    expect(client.takeOf('pong')).toHaveLength(1);
    const other = connect();
    other.take();
    other.say(ping);
    expect(other.take()).toMatchObject([{ type: 'pong' }]);
  });
});

describe('heartbeat', () => {
  it('[BI46] a silent client is asked after 30 s and forgotten after 60 s, its socket left open', () => {
    const { connect, server, time } = createTestBed(quiet);
    connect();
    time.advance(10_000);
    const client = connect();
    client.take();
    time.advance(49_999);
    expect(client.take()).toEqual([]);
    time.advance(1);
    expect(client.take()).toMatchObject([{ type: 'ping', sequence: 0 }]);
    time.advance(30_000);
    expect(client.session.state).toBe('mute');
    client.say(ping);
    expect(client.take()).toEqual([]);
    expect(server.management.describe.connections()).toMatchObject({
      handler_stats: { total_connections: 0 },
      session_info: { total_sessions: 2 },
    });
    client.leave();
  });

  it('[BI46] only a ping counts as life', () => {
    const { connect, time } = createTestBed(quiet);
    const pinging = connect();
    const talking = connect();
    for (let passedS = 0; passedS < 200; passedS += 25) {
      pinging.say(ping);
      talking.say({ type: 'get_status' });
      talking.say({ type: 'pong' });
      time.advance(25_000);
    }
    expect(pinging.session.state).toBe('live');
    expect(pinging.takeOf('ping')).toEqual([]);
    expect(talking.session.state).toBe('mute');
  });

  it('[BI46] nobody there, no timer', () => {
    const { connect, server, time } = createTestBed();
    expect(time.pendingCount).toBe(0);
    const client = connect();
    client.say(subscribe('state'));
    expect(time.pendingCount).toBeGreaterThan(1);
    client.leave();
    expect(time.pendingCount).toBe(0);
    connect().say(subscribe('state'));
    server.stop();
    expect(time.pendingCount).toBe(0);
  });
});
