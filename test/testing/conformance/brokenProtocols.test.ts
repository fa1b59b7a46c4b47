import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../src/lib/result.ts';
import type { Protocol, ServerEvent } from '../../../src/protocols/index.ts';
import { checkProtocol } from '../../../src/testing/index.ts';
import { scores, scoresSamples } from './support/scores.ts';

const EMPTY = { frames: [], wishes: scoresSamples.wishes, unknownFrame: null };
const error = { code: 'bad-shape', message: '', messageType: null, sample: '' } as const;

/** A protocol that gives this for whatever comes. */
const saying = (...events: readonly unknown[]): Partial<Protocol> => ({
  decode: () => ok(events as readonly ServerEvent[]),
});
let count = 0;

/** What a broken protocol does, the check that finds it, and what is said of it. */
const BROKEN: readonly [string, Partial<Protocol>, string][] = [
  [
    'throws for some frames',
    { decode: (frame) => ok([frame.at(9_999_999) ?? fail('oh')].map(() => ({ kind: 'pong' }))) },
    'decode: decode throws: oh',
  ],
  ['gives nothing', { decode: () => JSON.parse('null') }, 'decode: decode gives no result'],
  [
    'gives events without a list',
    { decode: () => JSON.parse('{"ok":true,"value":{}}') },
    'decode: a frame gives no list of events',
  ],
  [
    'makes up kinds',
    saying({ kind: 'surprise' }),
    'decode: a frame gives something that is no event',
  ],
  [
    'lets numbers through that are none',
    saying({ kind: 'info', type: 'x', count: Number.NaN }),
    'decode: info.count is no finite number',
  ],
  [
    'lets functions through',
    saying({ kind: 'info', type: 'x', run: () => 1 }),
    'decode: info.run is a function',
  ],
  [
    'lets a prototype through',
    saying({ kind: 'info', type: 'x', ['__proto__']: {} }),
    'decode: info holds a member __proto__',
  ],
  [
    'keeps hidden characters',
    saying({ kind: 'error', message: 'a\u202Eb' }),
    'text: error.message keeps hidden characters',
  ],
  [
    'remembers',
    { decode: () => ok([{ kind: 'info', type: String((count += 1)) }]) },
    'decode: the same frame gives something else the second time',
  ],
  [
    'quotes whole frames',
    { decode: (frame) => err({ ...error, sample: frame }) },
    'decode: error.sample of a refusal is no text of at most 1000 characters',
  ],
  [
    'quotes tokens',
    { decode: (frame) => err({ ...error, sample: frame.slice(0, 200) }) },
    'redact: what is decoded of a broken frame quotes a token',
  ],
  [
    'lets a pong wait',
    { ...saying({ kind: 'pong' }), canWait: () => true },
    'decode: canWait lets a frame wait that holds a pong',
  ],
  ['has a canWait that throws', { canWait: () => fail('no') }, 'decode: canWait throws: no'],
  [
    'throws when it speaks',
    { encode: () => fail('mute') },
    'encode: encode throws for "subscribe": mute',
  ],
  ['speaks no text', { encode: () => JSON.parse('7') }, 'encode: encode gives no text for "ping"'],
  [
    'has no word for its heartbeat',
    { encode: () => '' },
    'encode: encode has no words for "ping", which has to be said',
  ],
  [
    'speaks differently each time',
    { encode: () => String((count += 1)) },
    'encode: "ping" is said differently the second time',
  ],
  [
    'has an endpoint that throws',
    { endpoint: () => fail('lost') },
    'endpoint: endpoint throws: lost',
  ],
  [
    'goes elsewhere',
    { endpoint: () => ({ key: 'k', url: 'ws://elsewhere.example/' }) },
    'endpoint: the URL goes somewhere else than the base says',
  ],
  [
    'loses the prefix',
    {
      endpoint: ({ baseUrl }) => ({
        key: 'k',
        url: `${new URL(baseUrl).protocol}//${new URL(baseUrl).host}/x`,
      }),
    },
    "endpoint: the URL has lost the base's path",
  ],
  [
    'says null',
    { endpoint: ({ baseUrl, token }) => ({ key: 'k', url: `${baseUrl}?token=${token}` }) },
    'endpoint: the URL says null or undefined',
  ],
  [
    'shows the token as key',
    { endpoint: ({ baseUrl, token }) => ({ key: `k${token ?? ''}`, url: baseUrl }) },
    'endpoint: the key shows the token',
  ],
  [
    'has another key for each token',
    { endpoint: ({ baseUrl, token }) => ({ key: `k${token?.length ?? 0}`, url: baseUrl }) },
    'endpoint: the key depends on the token',
  ],
  ['redacts nothing', { redact: (text) => text }, 'redact: redact leaves a token'],
  [
    'shows the token in a redacted URL',
    {
      endpoint: ({ baseUrl, token }) => ({
        key: 'k',
        url: `${baseUrl}?t=${encodeURIComponent(token ?? '')}`,
      }),
    },
    'redact: a redacted URL shows the token',
  ],
  ['redacts everything', { redact: () => '' }, 'redact: redact changes a text without a token'],
  [
    'redacts again and again',
    { redact: (text) => `${text.replace(/eyJ.*/, '')}.` },
    'redact: redacting twice changes more',
  ],
  [
    'floods',
    { heartbeat: { ...scores.heartbeat, probe: { everyMs: 10, timeoutMs: 5 } } },
    'heartbeat: probe.everyMs is 10, less than 1000 ms',
  ],
  [
    'waits for ever',
    { heartbeat: { ...scores.heartbeat, probe: { everyMs: 15_000, timeoutMs: Infinity } } },
    'heartbeat: probe.timeoutMs is Infinity',
  ],
  [
    'notices late',
    { heartbeat: { ...scores.heartbeat, probe: { everyMs: 100_000, timeoutMs: 90_000 } } },
    'heartbeat: a dead link is noticed after more than 120000 ms only',
  ],
  [
    'beats more than it may say',
    { sendLimit: { messages: 5, perMs: 60_000 } },
    'heartbeat: heartbeats alone are more than the limit of messages',
  ],
  [
    'has a matcher that throws',
    { createMatcher: () => ({ game: () => fail('no') }) },
    'matcher: the matcher of game throws: no',
  ],
  [
    'can not make a matcher',
    { createMatcher: () => fail('no') },
    'matcher: createMatcher throws: no',
  ],
  [
    'is undecided',
    { createMatcher: () => ({ game: () => JSON.parse('null') }) },
    'matcher: the matcher of game gives neither yes nor no',
  ],
  [
    'names a channel that carries nothing',
    { channelOf: { odds: 'games' } },
    'matcher: channelOf names "games" for odds, which it does not carry',
  ],
  [
    'hides items behind a pivot',
    { pivotOf: () => ({ field: 'gameId', values: [], ignoresCase: false, decides: false }) },
    'matcher: pivotOf hides an item of game that matches',
  ],
  [
    'decides too much by a pivot',
    {
      createMatcher: () => ({ game: () => false }),
      pivotOf: () => ({ field: 'gameId', values: ['G'], ignoresCase: true, decides: true }),
    },
    'matcher: pivotOf decides for an item of game that does not match',
  ],
  [
    'splits without a key',
    { split: () => ({ key: '', protocol: scores }) },
    'split: split gives no key',
  ],
  [
    'splits differently each time',
    { split: () => ({ key: String((count += 1)), protocol: scores }) },
    'split: split gives another key the second time',
  ],
  ['throws when it splits', { split: () => fail('whole') }, 'split: split throws: whole'],
];

function fail(message: string): never {
  throw new Error(message);
}

describe('the conformance kit', () => {
  it.each(BROKEN)('[PR17] finds that a protocol %s', (_, change, finding) => {
    const found = checkProtocol({ ...scores, ...change }, EMPTY);
    expect(found.map(({ check, message }) => `${check}: ${message}`)).toContain(finding);
  });

  it('[PR17] finds samples that are understood differently', () => {
    const frames = [{ frame: '{"op":"pong"}', kinds: ['ping' as const] }];
    expect(checkProtocol(scores, { ...EMPTY, frames })).toEqual([
      {
        check: 'sample',
        message: 'a frame gives [pong] instead of [ping]',
        sample: '{"op":"pong"}',
      },
      {
        check: 'sample',
        message: 'no sample is a welcome (`ready`), without which nobody is ever connected',
        sample: null,
      },
    ]);
  });

  it('[PR17] finds a protocol that takes types it does not know for something', () => {
    const unknownFrame = '{"op":"pong"}';
    expect(checkProtocol(scores, { ...EMPTY, unknownFrame })).toEqual([
      {
        check: 'unknown-type',
        message: 'a message of a type nobody knows is not told as `unknown`',
        sample: unknownFrame,
      },
    ]);
  });

  it('[PR17] finds what is broken in the protocol of a socket of its own', () => {
    const broken = { ...scores, redact: (text: string) => text };
    const split = (protocol: Protocol) => ({
      ...scores,
      split: ({ channel }: { channel: string }) => ({ key: channel, protocol }),
    });
    expect(checkProtocol(split(scores), scoresSamples)).toEqual([]);
    expect(checkProtocol(split(broken), scoresSamples)).toContainEqual(
      expect.objectContaining({ check: 'redact', message: 'redact leaves a token' }),
    );
  });
});
