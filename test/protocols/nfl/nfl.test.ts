import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubscriptionWish } from '../../../src/protocols/filter.ts';
import { createNfl, nfl } from '../../../src/protocols/nfl/nfl.ts';
import { toPlainWish, toWireChannel } from '../../../src/protocols/nfl/nflChannel.ts';
import type { ClientCommand } from '../../../src/protocols/protocol.ts';

const urlOf = (path: string, shortLinkCount = 0, token: string | null = null) =>
  createNfl({ path }).endpoint({ baseUrl: 'ws://h:8000', token, shortLinkCount }).url;

describe('the endpoint', () => {
  it.each([
    ['ws://127.0.0.1:8000', null, 'ws://127.0.0.1:8000/ws'],
    ['ws://127.0.0.1:8000/', '', 'ws://127.0.0.1:8000/ws'],
    ['wss://h/live//', 'a b&c', 'wss://h/live/ws?token=a+b%26c'],
    ['ws://h?region=eu', 't', 'ws://h/ws?region=eu&token=t'],
    ['ws://user:pass@h#x', null, 'ws://user:pass@h/ws#x'],
  ])('[NF8] joins %j and token %j to %j', (baseUrl, token, url) => {
    expect(nfl.endpoint({ baseUrl, token, shortLinkCount: 0 })).toEqual({ key: 'nfl', url });
  });

  it('[NF8] may be one that subscribes by itself, or the root of the Node server', () => {
    expect(urlOf('/ws/games')).toBe('ws://h:8000/ws/games');
    expect(urlOf('/ws/game/2024_week1_KC_BUF')).toBe('ws://h:8000/ws/game/2024_week1_KC_BUF');
    expect(urlOf('/')).toBe('ws://h:8000/');
    expect(urlOf('odds')).toBe('ws://h:8000/odds');
  });

  it.each(['/ws/games', '/ws/odds', '/ws/predictions', '/ws/game/g1'])(
    '[NF8] is /ws in place of %s once that broke off right after its welcome',
    (path) => {
      expect(urlOf(path, 0)).toBe(`ws://h:8000${path}`);
      expect(urlOf(path, 1)).toBe('ws://h:8000/ws');
      expect(urlOf(path, 7, 't')).toBe('ws://h:8000/ws?token=t');
    },
  );

  it('[NF8] stays where there is nothing else to fall back to', () => {
    expect(urlOf('/', 3)).toBe('ws://h:8000/');
    expect(urlOf('/ws', 3)).toBe('ws://h:8000/ws');
    expect(urlOf('/custom/games', 3)).toBe('ws://h:8000/custom/games');
  });

  it('[NF8] names the user, and redacts the token', () => {
    const { url } = createNfl({ userId: 'u 1' }).endpoint({
      baseUrl: 'ws://h',
      token: 's3cret',
      shortLinkCount: 0,
    });
    expect(url).toBe('ws://h/ws?user_id=u+1&token=s3cret');
    expect(nfl.redact(url)).toBe('ws://h/ws?user_id=u+1&token=[redacted]');
  });
});

describe('the heartbeat', () => {
  it('[NF4] is one message that keeps alive and probes, well within the 60 s of the server', () => {
    expect(nfl.heartbeat).toEqual({
      keepAlive: null,
      probe: { everyMs: 25_000, timeoutMs: 10_000 },
      answersPing: false,
    });
    expect(nfl.encode({ kind: 'ping' })).toBe('{"event_type":"heartbeat","data":{}}');
  });

  it('[NF4] is never an answer, for the server never asks', () => {
    expect(nfl.encode({ kind: 'pong' })).toBe('');
    expect(nfl.decode('{"event_type":"heartbeat"}')).toEqual({
      ok: true,
      value: [{ kind: 'pong' }],
    });
  });
});

describe('channels', () => {
  it.each<[SubscriptionWish, string]>([
    [{ channel: 'games', filter: {} }, 'games'],
    [{ channel: 'odds', filter: { sportsbook: 'DK' } }, 'odds'],
    [{ channel: 'games', filter: { gameId: 'g1' } }, 'game_g1'],
    [{ channel: 'game', filter: { gameId: 'g1' } }, 'game_g1'],
    [{ channel: 'game', filter: {} }, 'games'],
    [{ channel: 'odds', filter: { gameId: 7, sportsbook: 'DK' } }, 'odds_7'],
    [{ channel: 'predictions', filter: { gameId: ['g1'] } }, 'predictions_g1'],
    [{ channel: 'predictions', filter: { gameId: ['g1', 'g2'] } }, 'predictions'],
    [{ channel: 'odds', filter: { gameId: '' } }, 'odds'],
    [{ channel: 'game_g1', filter: {} }, 'game_g1'],
    [{ channel: 'odds_g1', filter: { sportsbook: 'DK' } }, 'odds_g1'],
    [{ channel: 'system', filter: { gameId: 'g1' } }, 'system'],
    [{ channel: 'Games', filter: {} }, 'Games'],
  ])('[NF3] asks for %j as %s', (wish, channel) => {
    expect(JSON.parse(nfl.encode({ kind: 'subscribe', wish }))).toEqual({
      event_type: 'user_subscription',
      data: { channel },
    });
    expect(JSON.parse(nfl.encode({ kind: 'unsubscribe', wish }))).toEqual({
      event_type: 'user_unsubscription',
      data: { channel },
    });
  });

  it('[NF3] have a plain wish each, which asks for them again', () => {
    const channels = fc.oneof(
      fc.constantFrom('games', 'odds', 'predictions', 'system', 'game_a', 'odds_a_b', 'game_'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(channels, (channel) => {
        // `game` is our own word; on the wire it is a channel like any other that carries nothing known.
        if (channel === 'game') return;
        expect(toWireChannel(toPlainWish(channel))).toBe(channel);
      }),
    );
    expect(toPlainWish('predictions_g1')).toEqual({
      channel: 'predictions',
      filter: { gameId: 'g1' },
    });
  });

  it('[NF3] carry the entities they are named for', () => {
    expect(nfl.confirmsSubscriptions).toBe(false);
    expect(nfl.channelOf).toEqual({
      odds: 'odds',
      prediction: 'predictions',
      game: 'games',
      nflGame: 'games',
    });
    for (const [entity, channel] of Object.entries(nfl.channelOf)) {
      expect(nfl.createMatcher({ channel, filter: {} })).toHaveProperty(entity);
    }
    expect(nfl.createMatcher({ channel: 'system', filter: {} })).toEqual({});
  });
});

describe('what is sent', () => {
  it('[NF9] is always an object, whatever the command', () => {
    const commands: fc.Arbitrary<ClientCommand> = fc.oneof(
      fc.constantFrom<ClientCommand>(
        { kind: 'ping' },
        { kind: 'pong' },
        { kind: 'enable', capabilities: ['batch'] },
        { kind: 'credit', count: 1 },
      ),
      fc.record({
        kind: fc.constantFrom('subscribe', 'unsubscribe'),
        wish: fc.record({ channel: fc.string(), filter: fc.record({ gameId: fc.string() }) }),
      }),
      fc.record({
        kind: fc.constant('raw' as const),
        message: fc.dictionary(fc.constantFrom('event_type', 'data', 'x'), fc.jsonValue()),
      }),
    );
    fc.assert(
      fc.property(commands, (command) => {
        const frame = nfl.encode(command);
        if (frame === '') return;
        const message: unknown = JSON.parse(frame);
        expect(message).toBeTypeOf('object');
        expect(Array.isArray(message)).toBe(false);
        expect(message).not.toHaveProperty('data', null);
      }),
    );
  });

  it('[NF9] is a message of the application as it is, but for what would kill the session', () => {
    const raw = (message: unknown) =>
      nfl.encode({ kind: 'raw', message: message as Record<string, unknown> });
    expect(raw({ event_type: 'x', data: [1] })).toBe('{"event_type":"x","data":[1]}');
    expect(raw({ event_type: 'x', data: null })).toBe('{"event_type":"x","data":{}}');
    for (const message of [[], 'ping', 1, null]) expect(() => raw(message)).toThrow(TypeError);
  });
});

describe('matching', () => {
  const odds = (gameId: string, sportsbook: string | null) => ({
    gameId,
    sportsbook,
    sport: 'NFL',
    homeTeam: 'KC',
    awayTeam: 'BUF',
    startTime: null,
    moneyline: null,
    spread: null,
    total: null,
    sourceTime: null,
  });

  it('[NF17] tells the read model apart by game, on every topic', () => {
    for (const channel of ['games', 'game', 'odds', 'predictions']) {
      const { nflGame } = nfl.createMatcher({ channel, filter: { gameId: ['a', 'b'], team: 'X' } });
      expect(nflGame?.({ gameId: 'b' })).toBe(true);
      expect(nflGame?.({ gameId: 'B' })).toBe(false);
      expect(nfl.createMatcher({ channel, filter: {} }).nflGame?.({ gameId: 'any' })).toBe(true);
    }
    const { nflGame } = nfl.createMatcher({ channel: 'odds_a', filter: {} });
    expect([nflGame?.({ gameId: 'a' }), nflGame?.({ gameId: 'b' })]).toEqual([true, false]);
  });

  it('[NF17] ignores the case of names, and lets nothing pass that does not say', () => {
    const matches = (filter: SubscriptionWish['filter'], item: ReturnType<typeof odds>) =>
      nfl.createMatcher({ channel: 'odds', filter }).odds?.(item);
    expect(matches({ sportsbook: 'dk', sport: 'nfl', team: 'buf' }, odds('a', 'DK'))).toBe(true);
    expect(matches({ sportsbook: ['x', 'DK'] }, odds('a', 'dk'))).toBe(true);
    expect(matches({ sportsbook: 'DK' }, odds('a', null))).toBe(false);
    expect(matches({ team: 'SF' }, odds('a', 'DK'))).toBe(false);
    expect(matches({ sport: 'NBA' }, odds('a', 'DK'))).toBe(false);
    expect(matches({ gameId: 'A' }, odds('a', 'DK'))).toBe(false);
  });

  it('[NF17] finds by its pivot exactly what it matches', () => {
    const ids = fc.constantFrom('a', 'b', 'A');
    const books = fc.constantFrom('DK', 'dk', 'FD');
    const wishes = fc.record({
      channel: fc.constantFrom('odds', 'odds_a', 'games', 'system'),
      filter: fc.record(
        { gameId: fc.oneof(ids, fc.array(ids)), sportsbook: books },
        { requiredKeys: [] },
      ),
    });
    fc.assert(
      fc.property(wishes, ids, books, (wish, gameId, book) => {
        const item = odds(gameId, book);
        const isMatch = nfl.createMatcher(wish).odds?.(item) ?? false;
        const pivot = nfl.pivotOf?.(wish, 'odds') ?? null;
        if (pivot === null || nfl.createMatcher(wish).odds === undefined) return;
        const isFound = pivot.values.includes(gameId);
        expect(isFound || !isMatch).toBe(true);
        expect(isMatch === isFound || !pivot.decides).toBe(true);
      }),
    );
  });
});
