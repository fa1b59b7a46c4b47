import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import { feedPath, readServerFrames, sessionPath } from '../readRecording.ts';

const frames = [...readServerFrames(feedPath), ...readServerFrames(sessionPath)];
const types = [...new Set(frames.map((frame) => /"type":"(\w+)"/.exec(frame)?.[1] ?? ''))];
const UNSHOWABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** Members people read; the others are ids and channels, which are compared and not shown as they are. */
const SHOWN = new Set([
  'homeTeam',
  'awayTeam',
  'pick',
  'game',
  'title',
  'message',
  'sample',
  'sport',
  'sportsbook',
  'bet',
  'period',
  'sourceTime',
]);

/** Decodes, and checks all that holds whatever came in. */
function decodeSafely(frame: string): void {
  const decoded = sportsbook.decode(frame);
  visit(decoded, 'result');
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
}

function visit(value: unknown, name: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name}: ${value}`);
  if (typeof value === 'string' && SHOWN.has(name)) {
    if (UNSHOWABLE.test(value) || value.length > 1_000)
      throw new Error(`${name} is not to be shown`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.getOwnPropertyNames(value)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) throw new Error(`holds ${key}`);
  }
  // A confirmed filter is compared with ours and never shown, so its texts stay as they are.
  const isSameName = Array.isArray(value) || name === 'filter';
  for (const [key, member] of Object.entries(value)) visit(member, isSameName ? name : key);
}

/** Replaces, adds or removes something somewhere in a JSON value. */
function mutate(
  value: unknown,
  path: readonly number[],
  change: (old: unknown) => unknown,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return change(value);
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? '__proto__';
  if (Array.isArray(value)) {
    return value.map((member, index) =>
      String(index) === key ? mutate(member, rest, change) : member,
    );
  }
  const members = Object.entries(value).filter(([name]) => name !== key);
  const old = Object.entries(value).find(([name]) => name === key)?.[1];
  const changed = mutate(old, rest, change);
  return Object.fromEntries([...members, ...(changed === undefined ? [] : [[key, changed]])]);
}

const json = fc.jsonValue({ maxDepth: 4 });
const awkward = fc.oneof(
  json,
  fc.constantFrom<unknown>(
    undefined,
    null,
    [],
    {},
    '',
    '0',
    -1,
    1e300,
    'x'.repeat(2_000),
    '\u202e\u0000\ud800',
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ),
);

describe('decoding whatever arrives', () => {
  it('[PR1] never throws for text', () => {
    const texts = fc
      .array(fc.nat({ max: 0xffff }), { maxLength: 300 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(texts, decodeSafely));
  });

  it('[PR1] never throws for JSON, nor lets anything dangerous through', () => {
    fc.assert(
      fc.property(
        json.map((value) => JSON.stringify(value)),
        decodeSafely,
      ),
    );
  });

  it('[PR1] never throws for the right type with any data', () => {
    const envelopes = fc.record({ type: fc.constantFrom(...types), data: awkward, error: awkward });
    fc.assert(
      fc.property(envelopes, (envelope) => decodeSafely(JSON.stringify(envelope))),
      { numRuns: 500 },
    );
  });

  it('[PR1] never throws for real frames with a member changed, added or removed', () => {
    const paths = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.constantFrom(...frames), paths, awkward, (frame, path, value) => {
        decodeSafely(JSON.stringify(mutate(JSON.parse(frame), path, () => value)) ?? '');
      }),
      { numRuns: 1_000 },
    );
  });

  it('[PR1] never throws for real frames cut and spliced as text', () => {
    const cut = fc.nat({ max: 1_500 });
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        cut,
        cut,
        fc.string({ maxLength: 5 }),
        (frame, from, to, text) => decodeSafely(frame.slice(0, from) + text + frame.slice(to)),
      ),
      { numRuns: 500 },
    );
  });

  it('[PR1] gives the same for the same frame, and leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frames), (frame) => {
        expect(sportsbook.decode(frame)).toEqual(sportsbook.decode(frame));
      }),
    );
  });
});
