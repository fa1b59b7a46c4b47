import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cricketMatchFold } from '../../../src/domain/cricket/cricketMatchFold.ts';
import type { CricketMatch } from '../../../src/domain/cricket/cricketMatch.ts';
import { readServerFrames } from '../readRecording.ts';
import { BALLS, bound, player, sessionPath, toFrame } from './cricketFrames.ts';

const UNSHOWABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const SHOWN = new Set(['name', 'commentary', 'message', 'text', 'matchCode', 'reason', 'method']);

const frames = [
  ...readServerFrames(sessionPath),
  toFrame('BALL_BOWLED', BALLS.schema),
  toFrame('BALL_BOWLED', BALLS.service),
  toFrame('WICKET_FALLEN', {
    ball_id: 'b1',
    batsman_out: { ...player('s'), runs: 3, balls: 4 },
    dismissal_type: 'CAUGHT',
    fall_of_wicket: '5/1 (0.4 overs)',
    partnership: { runs: 3, balls: 4, partner: player('n') },
  }),
  toFrame('OVER_COMPLETE', { over_number: 7, balls_summary: ['1'], bowler: player('w') }),
  toFrame('INNINGS_COMPLETE', {
    innings_number: 1,
    final_score: '9/1',
    top_scorers: [player('s')],
    next_innings: { target: { runs: 10, overs: 5 } },
  }),
  toFrame('MATCH_COMPLETE', { final_scores: { innings_1: { score: '9/1' } }, margin: {} }),
  toFrame('SCORING_DISPUTE_RAISED', { dispute_id: 1, ball_id: 'b1', scorer_a_version: {} }),
  toFrame('DISPUTE_RESOLVED', { dispute_id: 1, ball_id: 'b1', resolution: { runs_scored: 1 } }),
  toFrame('PLAYER_CHANGED', { change_type: 'BOWLER', player_in: player('x') }),
  toFrame('MILESTONE_ACHIEVED', { milestone_type: 'FIFTY', player: player('s') }),
];
const types = frames.flatMap((frame) => /"type":"(\w+)"/.exec(frame)?.[1] ?? []);

/** Decodes and folds, and checks all that holds whatever came in. */
function decodeSafely(frame: string, match?: CricketMatch): CricketMatch | undefined {
  const decoded = bound.decode(frame);
  visit(decoded, 'result');
  if (!decoded.ok) return match;
  let model = match;
  for (const event of decoded.value) {
    if (event.kind !== 'update' || event.entity !== 'cricketMatch') continue;
    for (const item of event.items) {
      model = model ? cricketMatchFold.merge(model, item) : cricketMatchFold.begin(item);
    }
  }
  visit(model, 'model');
  return model;
}

function visit(value: unknown, name: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name}: ${value}`);
  if (typeof value === 'string' && SHOWN.has(name)) {
    if (UNSHOWABLE.test(value) || value.length > 500) throw new Error(`${name} is not to be shown`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.getOwnPropertyNames(value)) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) throw new Error(`holds ${key}`);
  }
  for (const [key, member] of Object.entries(value)) visit(member, key);
}

const json = fc.jsonValue({ maxDepth: 3 });
const awkward = fc.oneof(
  json,
  fc.constantFrom<unknown>(
    undefined,
    null,
    [],
    {},
    '',
    -1,
    1e300,
    99_999,
    0.1,
    'x'.repeat(2_000),
    '\u202e\u0000\ud800',
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ),
);

/** Sets, adds or removes something somewhere in a JSON value. */
function mutate(value: unknown, path: readonly number[], change: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return change;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? '__proto__';
  if (Array.isArray(value)) {
    return value.map((member, at) => (String(at) === key ? mutate(member, rest, change) : member));
  }
  const old = Object.entries(value).find(([name]) => name === key)?.[1];
  const members = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries([...members, [key, mutate(old, rest, change)]]);
}

describe('decoding whatever arrives', () => {
  it('[PR1] never throws for text or JSON', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      json.map((value) => JSON.stringify(value)),
    );
    fc.assert(fc.property(texts, (text) => void decodeSafely(text)));
  });

  it('[PR1] never throws for a known type with any data', () => {
    const envelopes = fc.record({
      type: fc.constantFrom(...types),
      data: awkward,
      timestamp: json,
    });
    fc.assert(
      fc.property(envelopes, (envelope) => void decodeSafely(JSON.stringify(envelope))),
      { numRuns: 500 },
    );
  });

  it('[PR4] never throws for real frames changed somewhere, in a row, and lets nothing dangerous through', () => {
    const paths = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });
    const changes = fc.array(fc.tuple(fc.constantFrom(...frames), paths, awkward), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(changes, (course) => {
        let match: CricketMatch | undefined;
        for (const [frame, path, change] of course) {
          const text =
            frame === 'pong' ? frame : JSON.stringify(mutate(JSON.parse(frame), path, change));
          match = decodeSafely(text ?? '', match);
        }
        expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
      }),
      { numRuns: 500 },
    );
  });
});
