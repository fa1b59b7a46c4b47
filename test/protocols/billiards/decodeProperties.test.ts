import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billiards } from '../../../src/protocols/billiards/billiards.ts';
import { BILLIARDS_STREAMS } from '../../../src/protocols/billiards/wire/streams.ts';
import { readServerFrames } from '../readRecording.ts';
import { decodeBalls } from './events.ts';

const frames = readServerFrames(
  fileURLToPath(new URL('../../fixtures/billiardsSession.ndjson', import.meta.url)),
);

/** Decodes, and checks all that holds whatever came in. */
function decodeSafely(frame: string): void {
  visit(billiards.decode(frame));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

function visit(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(String(value));
  if (typeof value === 'string' && /[\p{Cc}\u202a-\u202e]/u.test(value)) throw new Error(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (['__proto__', 'constructor', 'prototype'].includes(name)) throw new Error(`holds ${name}`);
    visit(member);
  }
}

const awkward = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(null, [], {}, '', -1, 1e300, '\u202e\u0000\ud800', [[], {}], [1, 2]),
  fc.record({
    x: fc.double(),
    y: fc.double(),
    scale: fc.oneof(fc.double(), fc.array(fc.double())),
  }),
);
const names = [
  'balls',
  'cue',
  'table',
  'lines',
  'collisions',
  'message',
  'section',
  'config',
  'streams',
];

describe('decoding whatever arrives', () => {
  it('[PR1] never throws for text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), decodeSafely));
  });

  it('[PR1] never throws for the right type with any data', () => {
    const data = fc.dictionary(
      fc.constantFrom(...names, 'sequence', 'level', 'details', 'image', 'all_subscriptions'),
      fc.oneof(
        awkward,
        fc.array(fc.dictionary(fc.constantFrom('id', 'position', 'start', 'end'), awkward)),
      ),
    );
    const types = fc.constantFrom(
      ...BILLIARDS_STREAMS,
      'connection',
      'subscribed',
      'unsubscribed',
      'error',
    );
    fc.assert(
      fc.property(types, fc.oneof(data, awkward), (type, value) =>
        decodeSafely(JSON.stringify({ type, data: value })),
      ),
      { numRuns: 1_000 },
    );
  });

  it('[PR1] never throws for real frames cut and spliced as text', () => {
    const cut = fc.nat({ max: 900 });
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

  it('[BI2] gives the same place however it is written', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.constantFrom(1, 2, 4), (x, y, scale) => {
        const { balls, invalid } = decodeBalls(
          { id: 0, position: [x, y] },
          { id: 1, position: { x, y } },
          { id: 2, position: { x: x / scale, y: y / scale, scale } },
          { id: 3, position: { x: x / scale, y: y / scale, scale: [scale, scale] } },
        );
        expect(invalid).toEqual([]);
        // Zero has no sign here.
        for (const { position } of balls)
          expect([position.x + 0, position.y + 0]).toEqual([x + 0, y + 0]);
      }),
    );
  });
});
