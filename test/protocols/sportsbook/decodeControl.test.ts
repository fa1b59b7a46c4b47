import { describe, expect, it } from 'vitest';
import { createSportsbook, sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import { decodeMessage, invalidOf, refusalOf } from './events.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyLTcifQ.c2lnbmF0dXJlLW9mLXRlc3Q';

const decodeError = (message: object) => decodeMessage({ type: 'error', ...message });

const decodeAlert = (data: object) => decodeMessage({ type: 'system_alert', data });

describe('decoding the session', () => {
  it('[SB16] reads a welcome, whatever kind of user id it has', () => {
    const data = {
      client_id: 'c1',
      user_id: 42,
      authenticated: true,
      available_subscriptions: ['odds_updates', 'nba', ''],
    };
    expect(decodeMessage({ type: 'welcome', data })).toEqual([
      {
        kind: 'ready',
        sessionId: 'c1',
        userId: '42',
        isAuthenticated: true,
        channels: ['odds_updates', 'nba'],
        capabilities: [],
      },
    ]);
  });

  it('[SB16] takes a welcome without data for an anonymous one', () => {
    const nothing = { channels: [], capabilities: [] };
    const anonymous = { kind: 'ready', userId: null, isAuthenticated: false, ...nothing };
    expect(decodeMessage({ type: 'welcome', client_id: 'c1' })).toEqual([
      { ...anonymous, sessionId: 'c1' },
    ]);
    expect(decodeMessage({ type: 'welcome', data: null })).toEqual([
      { ...anonymous, sessionId: '' },
    ]);
  });

  it('[SB20] reads what a welcome offers in our names', () => {
    const data = { capabilities: ['batch', 'max_updates_per_second', ''] };
    expect(decodeMessage({ type: 'welcome', data })).toMatchObject([
      { kind: 'ready', capabilities: ['batch', 'maxUpdatesPerSecond'] },
    ]);
  });

  it('[SB16] refuses a welcome that does not say clearly whether the token was accepted', () => {
    const frame = JSON.stringify({ type: 'welcome', data: { authenticated: 'yes' } });
    expect(refusalOf(frame).message).toBe('data.authenticated: expected boolean');
  });

  it('[SB6] gives confirmations and removals with filters in our names', () => {
    const data = {
      subscription_type: 'arbitrage',
      room_id: 'arbitrage_min_profit:2.5_sportsbook:A,B',
      filters: { min_profit: 2.5, sportsbook: ['A', 'B'], live: true, sport: null, x: { y: 1 } },
    };
    const filter = { minProfit: 2.5, sportsbook: ['A', 'B'], live: true };
    const expected = { channel: 'arbitrage', filter, roomId: data.room_id };
    expect(decodeMessage({ type: 'subscription_confirmed', data })).toEqual([
      { kind: 'confirmed', ...expected },
    ]);
    expect(decodeMessage({ type: 'subscription_removed', data })).toEqual([
      { kind: 'removed', ...expected },
    ]);
  });

  it('[PR4] lets no dangerous name into a filter', () => {
    const frame =
      '{"type":"subscription_confirmed","data":{"subscription_type":"mlb","filters":{"__proto__":{"a":1},"constructor":"x","sport":"MLB"}}}';
    const decoded = sportsbook.decode(frame);
    expect(decoded).toEqual({
      ok: true,
      value: [{ kind: 'confirmed', channel: 'mlb', filter: { sport: 'MLB' }, roomId: null }],
    });
  });

  it('[PR1] refuses a confirmation of nothing', () => {
    for (const type of ['subscription_confirmed', 'subscription_removed']) {
      expect(refusalOf(JSON.stringify({ type, data: { filters: {} } })).message).toBe(
        'data.subscription_type: expected string',
      );
      expect(refusalOf(JSON.stringify({ type })).message).toBe('data: expected object');
    }
  });

  it('[SB7] takes an invalid subscription type for the refusal of that subscription', () => {
    const message = 'Invalid subscription type: cricket';
    expect(decodeMessage({ type: 'error', error: message, status: 'error' })).toEqual([
      { kind: 'rejected', channel: 'cricket', filter: null, message },
    ]);
  });

  it('[SB7] takes any other error for an error', () => {
    expect(decodeError({ error: 'Invalid JSON format' })).toEqual([
      { kind: 'error', message: 'Invalid JSON format' },
    ]);
    const speechless = { kind: 'error', message: 'The server reported an error without a reason' };
    expect(decodeError({})).toEqual([speechless]);
    expect(decodeError({ error: '\u0000 ' })).toEqual([speechless]);
    expect(refusalOf('{"type":"error","error":5}').message).toBe('message.error: expected string');
  });

  it('[PR5] shows no token that an error or an alert quotes', () => {
    const quoted = `Rejected ${JWT} from ?token=s3cret`;
    const [error] = decodeMessage({ type: 'error', error: quoted });
    expect(error).toEqual({ kind: 'error', message: 'Rejected [redacted] from ?token=[redacted]' });
    const [alert] = decodeMessage({
      type: 'system_alert',
      data: { title: `Bearer ${JWT}`, message: `${JWT.slice(0, 10)}\u200b${JWT.slice(10)}` },
    });
    expect(alert).toMatchObject({ title: 'Bearer [redacted]', message: '[redacted]' });
  });

  it('[HB2] reads heartbeats with and without data', () => {
    expect(decodeMessage({ type: 'ping', data: { server_time: 't' } })).toEqual([{ kind: 'ping' }]);
    expect(decodeMessage({ type: 'ping' })).toEqual([{ kind: 'ping' }]);
    expect(decodeMessage({ type: 'pong' })).toEqual([{ kind: 'pong' }]);
  });

  it('[SB15] makes nothing of a status reply', () => {
    expect(decodeMessage({ type: 'status', data: {} })).toEqual([{ kind: 'info', type: 'status' }]);
  });

  it.each([
    [{ priority: 'critical' }, 'error', true],
    [{ priority: 'HIGH' }, 'warning', true],
    [{ priority: 'low', level: 'success' }, 'success', false],
    [{ level: 'error' }, 'error', false],
    [{ level: 'warning' }, 'warning', false],
    [{ priority: 'medium' }, 'info', false],
    [{}, 'info', false],
  ])('[SB15] makes of an alert of %j a notice: %s, sticky %s', (weight, severity, isSticky) => {
    const data = { title: 'Feed', message: 'delayed', ...weight };
    expect(decodeMessage({ type: 'system_alert', data })).toEqual([
      { kind: 'notice', severity, title: 'Feed', message: 'delayed', isSticky },
    ]);
  });

  it('[SB15] takes an alert of a title or a message alone, and refuses one of neither', () => {
    expect(decodeAlert({ title: 'Feed' })).toMatchObject([{ title: 'Feed', message: '' }]);
    expect(decodeAlert({ message: 'late' })).toMatchObject([
      { title: 'System alert', message: 'late' },
    ]);
    expect(refusalOf('{"type":"system_alert","data":{"title":""}}').message).toBe(
      'data: expected title or message',
    );
  });

  it('[PR6] shortens what a server has to say', () => {
    const data = { title: 't'.repeat(10_000), message: 'm'.repeat(10_000) };
    const [notice] = decodeMessage({ type: 'system_alert', data });
    expect(notice).toMatchObject({ title: `${'t'.repeat(119)}…`, message: `${'m'.repeat(499)}…` });
  });

  it.each(['analytics', 'portfolio'] as const)('[PR4] copies %s records as a whole', (entity) => {
    const frame = `{"type":"${entity}_update","data":{"x":{"y":[1]},"__proto__":{"z":1}}}`;
    expect(sportsbook.decode(frame)).toEqual({
      ok: true,
      value: [{ kind: 'update', entity, items: [{ id: entity, values: { x: { y: [1] } } }] }],
    });
    expect(refusalOf(`{"type":"${entity}_update","data":[1]}`).message).toBe(
      'data: expected object',
    );
  });
});

describe('decoding frames', () => {
  it.each([
    ['ping', 'not-json'],
    ['', 'not-json'],
    ['{"type":"odds_update","data":{"game_id":"a","moneyline":{"home":NaN}}}', 'not-json'],
    ['{"type":"analytics_update","data":{"x":Infinity}}', 'not-json'],
    ['null', 'not-object'],
    ['"ping"', 'not-object'],
    ['42', 'not-object'],
    ['{}', 'no-type'],
    ['{"type":5}', 'no-type'],
    ['{"type":""}', 'no-type'],
    ['{"__proto__":{"type":"pong"}}', 'no-type'],
  ])('[PR1] refuses %j as %s', (frame, code) => {
    expect(refusalOf(frame)).toMatchObject({ code, sample: frame, messageType: null });
  });

  it('[PR2] counts a type it does not know as unknown, also one that every object has', () => {
    for (const type of ['subscribe', 'toString', '__proto__', 'constructor', 'ODDS_UPDATE']) {
      expect(decodeMessage({ type })).toEqual([{ kind: 'unknown', type }]);
    }
  });

  it('[PR2] keeps little of an endless unknown type', () => {
    expect(decodeMessage({ type: 'x'.repeat(100_000) })).toEqual([
      { kind: 'unknown', type: `${'x'.repeat(63)}…` },
    ]);
  });

  it('[PR7] refuses a frame beyond the limit unread, and takes one at the limit', () => {
    const frame = '{"type":"pong"}';
    expect(createSportsbook({ maxFrameChars: frame.length }).decode(frame).ok).toBe(true);
    const decoded = createSportsbook({ maxFrameChars: frame.length - 1 }).decode(frame);
    expect(decoded).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(refusalOf(`"${'x'.repeat(1_048_576)}"`).code).toBe('too-large');
  });

  it('[PR1] survives any depth', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const type of ['odds_update', 'analytics_update', 'portfolio_update', 'pong', 'bogus']) {
      expect(() => sportsbook.decode(`{"type":"${type}","data":${deep}}`)).not.toThrow();
      expect(() => sportsbook.decode(`{"type":"${type}","data":{"games":${deep}}}`)).not.toThrow();
      expect(() => sportsbook.decode(`{"type":${deep},"data":1}`)).not.toThrow();
    }
    expect(() => sportsbook.decode(deep)).not.toThrow();
  });

  it('[SB11] gives the events of all messages of a list, in order', () => {
    const frame = [
      { type: 'ping' },
      { type: 'odds_update', data: { games: [{ game_id: 'a' }, {}] } },
      { type: 'bogus' },
      { type: 'odds_update', data: {} },
      'text',
      { type: 'pong' },
    ];
    const events = decodeMessage(frame);
    expect(events.map(({ kind }) => kind)).toEqual([
      'ping',
      'update',
      'invalid',
      'unknown',
      'invalid',
      'invalid',
      'pong',
    ]);
    expect(invalidOf(events).map(({ code, sample }) => [code, sample])).toEqual([
      ['bad-shape', '{}'],
      ['bad-shape', '{"type":"odds_update","data":{}}'],
      ['not-object', 'text'],
    ]);
    expect(decodeMessage([])).toEqual([]);
  });

  it('[SB11] describes the first broken messages of a flood and counts the rest', () => {
    const invalid = invalidOf(decodeMessage(Array.from({ length: 500 }, () => 0)));
    expect(invalid).toHaveLength(21);
    expect(invalid.at(-1)?.message).toBe('480 more broken messages or items in the frame');
  });

  it('[PR5] keeps no token in a sample, also where the cut goes through it', () => {
    const frames = [
      `{"type":"odds_update","data":{"token":"s3cret-value","url":"ws://h?token=s3cret-value"}}`,
      `{"token":"s3cret-value"}`,
      `not json ?token=s3cret-value`,
      `${' '.repeat(190)}Bearer s3cret-value`,
      `{"type":"odds_update","data":"${'x'.repeat(150)}${JWT}"}`,
    ];
    for (const frame of frames) {
      const { sample, message } = refusalOf(frame);
      expect(sample).not.toMatch(/s3cret|eyJ/);
      expect(message).not.toMatch(/s3cret|eyJ/);
      expect(sample.length).toBeLessThanOrEqual(200);
    }
  });
});
