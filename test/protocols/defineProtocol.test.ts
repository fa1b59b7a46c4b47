import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineProtocol } from '../../src/protocols/index.ts';
import type { GameItem, ProtocolDefinition } from '../../src/protocols/index.ts';
import { lines, scores } from '../testing/conformance/support/scores.ts';

const schemas = { said: z.object({ text: z.unknown() }) };
const definition: ProtocolDefinition<typeof schemas> = {
  name: 'own',
  endpoint: '/own',
  encode: ({ kind }) => ({ type: kind }),
  decode: { schemas, events: { said: () => null } },
};
const game: GameItem = {
  gameId: 'g1',
  sport: 'NBA',
  period: null,
  homeScore: 1,
  awayScore: 2,
  sourceTime: null,
};

/** What a protocol makes of this text when it is a whole notice. */
function noticeOf(text: unknown) {
  const events = {
    said: ({ text: said }: { text: unknown }) =>
      ({ kind: 'error', message: said as string }) as const,
  };
  return defineProtocol({ ...definition, decode: { schemas, events } }).decode(
    JSON.stringify({ type: 'said', text }),
  );
}

describe('a defined protocol', () => {
  it('[PR14] reads messages by their schemas', () => {
    expect(scores.decode('{"op":"score","game":"g1","home":1,"away":2,"text":"NBA"}')).toEqual({
      ok: true,
      value: [{ kind: 'update', entity: 'game', items: [game] }],
    });
    expect(scores.decode('{"op":"bye"}')).toEqual({ ok: true, value: [] });
    expect(scores.decode('{"op":"later"}')).toEqual({
      ok: true,
      value: [{ kind: 'unknown', type: 'later' }],
    });
  });

  it.each([
    ['{"op":"score","game":1}', 'bad-shape', 'message.game: expected string'],
    ['{"op":"says","text":"boom"}', 'bad-shape', 'says boom with token=[redacted]'],
    ['{"type":"hello"}', 'no-type', 'op: expected a text that is not empty'],
    ['[]', 'not-object', 'not a JSON object'],
    ['{"op":NaN}', 'not-json', 'frame is not JSON'],
  ])('[PR14] refuses %s as %s', (frame, code, message) => {
    const decoded = scores.decode(frame);
    expect(decoded.ok ? null : decoded.error).toMatchObject({ code, message });
  });

  it('[PR14] reads frames by a function', () => {
    expect(lines.decode('PONG')).toEqual({ ok: true, value: [{ kind: 'pong' }] });
    const refused = lines.decode('');
    expect(refused.ok ? null : refused.error).toMatchObject({
      code: 'bad-shape',
      message: 'an empty line',
    });
    const long = defineProtocol({ ...definition, decode: () => null, maxFrameChars: 3 }).decode(
      '1234',
    );
    expect(long.ok ? null : long.error.code).toBe('too-large');
  });

  it.each([
    ['hidden characters', 'a\u202Eb\u0000', 'ab'],
    ['tokens', 'wss://h?token=abc', 'wss://h?token=[redacted]'],
    ['endless texts', 'x'.repeat(5_000), `${'x'.repeat(999)}…`],
    ['numbers that are none', JSON.parse('1e999'), null],
  ])('[PR14] makes events fit to be shown: %s', (_, text, shown) => {
    expect(noticeOf(text)).toEqual({ ok: true, value: [{ kind: 'error', message: shown }] });
  });

  it('[PR14] copies only the items that are not fit to be kept', () => {
    const items = [game, { ...game, sport: 'N\u0000BA' }, { ...game, homeScore: Number.NaN }];
    const own = defineProtocol({
      ...definition,
      decode: () => ({ kind: 'update', entity: 'game', items }),
    });
    const decoded = own.decode('x');
    const [event] = decoded.ok ? decoded.value : [];
    const kept = event?.kind === 'update' ? event.items : [];
    expect(kept).toEqual([game, game, { ...game, homeScore: null }]);
    expect(kept[0]).toBe(game);
  });

  it('[PR14] keeps all items of a large update, and a picture as it is', () => {
    const items = Array.from({ length: 3_000 }, (_, at) => ({ ...game, gameId: `g\u0000${at}` }));
    const decoded = defineProtocol({
      ...definition,
      decode: () => [
        { kind: 'update', entity: 'game', items },
        {
          kind: 'frame',
          frame: {
            sequence: 1,
            width: 1,
            height: 1,
            mimeType: 'image/png',
            base64: 'A'.repeat(5_000),
            isDeflated: false,
          },
        },
      ],
    }).decode('x');
    const [update, frame] = decoded.ok ? decoded.value : [];
    expect(update?.kind === 'update' && update.items.length).toBe(3_000);
    expect(frame?.kind === 'frame' && frame.frame.base64.length).toBe(5_000);
  });

  it('[PR14, PR1] never throws, whatever is said and whatever it is made into', () => {
    const own = defineProtocol({ ...definition, decode: (frame) => JSON.parse(frame) });
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (frame) => {
        expect(typeof own.decode(frame).ok).toBe('boolean');
        expect(typeof scores.decode(frame).ok).toBe('boolean');
      }),
    );
    expect(own.decode('{"kind":"surprise"}').ok).toBe(false);
    expect(own.decode('{"kind":"update","entity":"game","items":null}').ok).toBe(false);
    expect(own.decode('{"kind":"update","entity":"game","items":[7]}').ok).toBe(false);
    expect(own.decode('{"kind":"update","entity":"goal","items":[]}').ok).toBe(false);
  });

  it('[PR14] says commands as JSON, as text or not at all', () => {
    const wish = { channel: 'games', filter: { gameId: 'g1' } };
    expect(scores.encode({ kind: 'subscribe', wish })).toBe(
      '{"op":"join","room":"games","gameId":"g1"}',
    );
    expect(scores.encode({ kind: 'pong' })).toBe('');
    expect(scores.encode({ kind: 'raw', message: { any: 1 } })).toBe('{"any":1}');
    expect(lines.encode({ kind: 'ping' })).toBe('PING');
  });

  it('[PR14] has sane defaults', () => {
    const own = defineProtocol(definition);
    expect(own).toMatchObject({
      heartbeat: {
        keepAlive: null,
        probe: { everyMs: 15_000, timeoutMs: 10_000 },
        answersPing: false,
      },
      confirmsSubscriptions: false,
      channelOf: {},
    });
    expect(own).not.toHaveProperty('sendLimit');
    expect(own.createMatcher({ channel: 'games', filter: {} })).toEqual({});
    expect(own.endpoint({ baseUrl: 'wss://h/p/', token: 'a b' })).toEqual({
      key: 'own',
      url: 'wss://h/p/own?token=a+b',
    });
    const redacting = defineProtocol({
      ...definition,
      redact: (text) => text.replace(/K\d+/, '…'),
    });
    expect(redacting.redact('token=abc K77')).toBe('token=[redacted] …');
  });

  it.each([
    [{}, true],
    [{ gameId: 'g1' }, true],
    [{ gameId: ['g0', 'g1'] }, true],
    [{ gameId: 'g0' }, false],
    [{ gameId: [] }, false],
    [{ homeScore: 1 }, true],
    [{ homeScore: '1' }, false],
    [{ somethingElse: 'x' }, true],
    [{ gameId: undefined }, true],
    [{ toString: 'x' }, true],
  ])('[PR16] narrows its channel by %j: %j', (filter, isCovered) => {
    const matcher = scores.createMatcher({ channel: 'games', filter });
    expect(matcher.game?.(game)).toBe(isCovered);
    expect(Object.keys(matcher)).toEqual(['game']);
    expect(scores.channelOf).toEqual({ game: 'games' });
  });

  it('[PR16] carries nothing on a channel nobody knows', () => {
    expect(scores.createMatcher({ channel: 'constructor', filter: {} })).toEqual({});
    expect(scores.createMatcher({ channel: 'moods', filter: {} })).toEqual({});
  });

  it.each<[string, object]>([
    ['name is empty', { name: '' }],
    [
      'endpoint "own" has to be a path that begins with "/", without "?" and "#"',
      { endpoint: 'own' },
    ],
    [
      'endpoint "/a?b" has to be a path that begins with "/", without "?" and "#"',
      { endpoint: '/a?b' },
    ],
    ['maxFrameChars has to be above 0', { maxFrameChars: 0 }],
    [
      'heartbeat.probe.timeoutMs has to be a number above 0, in ms',
      { heartbeat: { probe: { everyMs: 1, timeoutMs: 0 } } },
    ],
    [
      'heartbeat.keepAlive.everyMs has to be a number above 0, in ms',
      { heartbeat: { keepAlive: { command: 'ping', everyMs: Number.NaN } } },
    ],
    ['sendLimit has to be above 0', { sendLimit: { messages: 0, perMs: 1 } }],
    [
      'heartbeats alone are 4 messages in 60000 ms, sendLimit.messages is 4',
      { sendLimit: { messages: 4, perMs: 60_000 } },
    ],
    ['carries.games: there is no entity "goals"', { carries: { games: ['goals'] } }],
    ['encode has no words for "ping", which the heartbeat sends', { encode: () => null }],
    [
      'encode has no words for "pong", which the heartbeat sends',
      {
        heartbeat: { answersPing: true },
        encode: ({ kind }: { kind: string }) => (kind === 'pong' ? '' : kind),
      },
    ],
    ['decode.events has nothing for message type "said"', { decode: { schemas, events: {} } }],
    [
      'decode.schemas has no schema of message type "more"',
      { decode: { schemas, events: { said: () => null, more: () => null } } },
    ],
  ])('[PR15] is refused when it is made: %s', (problem, change) => {
    const make = () => defineProtocol({ ...definition, ...change });
    expect(make).toThrow(TypeError);
    expect(make).toThrow(problem);
  });
});
