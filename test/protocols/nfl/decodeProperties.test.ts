import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nflGameFold } from '../../../src/domain/nfl/nflGameFold.ts';
import { nfl } from '../../../src/protocols/nfl/nfl.ts';
import { NFL_EVENT_TYPES } from '../../../src/protocols/nfl/wire/eventTypes.ts';
import { readServerFrames } from '../readRecording.ts';
import { itemsOf, nodePath, pythonPath, toFrame } from './nflEvents.ts';

const extended = toFrame('game_update', {
  game_id: 'g1',
  quarter: 2,
  time_remaining: '1:10',
  home_score: 10,
  away_score: 7,
  possession: 'KC',
  down: 4,
  distance: 2,
  field_position: 18,
  last_play: { id: 1, description: 'Run.' },
  drive: { number: 4, team: 'KC' },
  scoring_play: { home_score: 10, away_score: 7, points: 3 },
  scoring_plays: [{ home_score: 10, away_score: 7, points: 3 }],
  score_by_quarter: { home: [7, 3], away: [0, 7] },
  insight: 'Close.',
});
const frames = [...readServerFrames(pythonPath), ...readServerFrames(nodePath), extended];
const UNSHOWABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Decodes and folds, and checks all that holds whatever came in. */
function decodeSafely(frame: string): void {
  const decoded = nfl.decode(frame);
  visit(decoded, 'result');
  if (!decoded.ok) return;
  for (const item of itemsOf(decoded.value, 'nflGame')) {
    const game = nflGameFold.begin(item);
    visit(game, 'game');
    expect(nflGameFold.merge(game, item)).toBe(game);
  }
}

function visit(value: unknown, name: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name}: ${value}`);
  // Ids and channels are compared with ours and stay as they are.
  const isShown = !/id$|^channel$/i.test(name);
  if (typeof value === 'string' && isShown && (UNSHOWABLE.test(value) || value.length > 600)) {
    throw new Error(`${name} is not to be shown`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) throw new Error(`holds ${key}`);
    visit(member, Array.isArray(value) ? name : key);
  }
}

/** Replaces, adds or removes something somewhere in a JSON value. */
function mutate(value: unknown, path: readonly number[], put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? '__proto__';
  const members = Object.entries(value).map(([name, member]) => [
    name,
    name === key ? mutate(member, rest, put) : member,
  ]);
  if (Array.isArray(value)) return members.map(([, member]) => member as unknown);
  return Object.fromEntries(keys.includes(key) ? members : [...members, [key, put]]);
}

const awkward = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    [],
    {},
    '',
    '0',
    -1,
    1e300,
    1e6,
    'x'.repeat(2_000),
    '\u202e\u0000\ud800',
    JSON.parse('{"__proto__":{"polluted":1}}'),
  ),
);

describe('decoding whatever arrives', () => {
  it('[PR1] never throws for text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), decodeSafely));
  });

  it('[PR1] never throws for the right type with any data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NFL_EVENT_TYPES), awkward, (type, data) =>
        decodeSafely(toFrame(type, data)),
      ),
      { numRuns: 1_000 },
    );
  });

  it('[PR1] never throws for real frames with a member changed, added or removed', () => {
    const paths = fc.array(fc.nat({ max: 25 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...frames), paths, awkward, (frame, path, value) =>
        decodeSafely(JSON.stringify(mutate(JSON.parse(frame), path, value)) ?? ''),
      ),
      { numRuns: 2_000 },
    );
  });

  it('[PR4] lets no name through that could reach a prototype', () => {
    const frame =
      '{"event_type":"game_update","data":{"__proto__":{"polluted":1},"game_id":"__proto__"}}';
    decodeSafely(frame);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});
