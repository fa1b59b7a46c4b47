import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecording } from '../../../src/protocols/recording/formatRecording.ts';
import { parseRecording } from '../../../src/protocols/recording/parseRecording.ts';
import type { RecordedEvent, Recording } from '../../../src/protocols/recording/recording.ts';
import { redactCredentials } from '../../../src/protocols/redactCredentials.ts';

/** Times as a log rounds them: to a thousandth of a millisecond. */
const times = fc.nat(10_000_000).map((thousandths) => thousandths / 1_000);
/** A word of the wire has no credential in it: those are hidden, and a hidden one is another text. */
const texts = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((text) => ` ${text}`),
  )
  .map(redactCredentials);
const bodies = fc.oneof(
  fc.record({ type: fc.constantFrom('recv' as const, 'send' as const), text: texts }),
  fc.constant({ type: 'open' as const }),
  fc.record({ type: fc.constant('connect' as const), url: fc.webUrl() }),
  fc.record({
    type: fc.constant('close' as const),
    code: fc.integer({ min: 1_000, max: 4_999 }),
    reason: texts,
    wasClean: fc.boolean(),
    cause: fc.constantFrom('', 'remote', 'local', 'connect-failed'),
  }),
);
const events: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .array(fc.tuple(times, fc.constantFrom('1', '2', 'anon'), bodies))
  .map((list) =>
    list
      .map(([atMs, conn, body]) => ({ atMs, conn, ...body }))
      .toSorted((left, right) => left.atMs - right.atMs),
  );
const recordings: fc.Arbitrary<Recording> = fc
  .record({ startedAt: fc.option(fc.nat()), missingCount: fc.nat(), silenceMs: fc.nat(), events })
  .map(({ silenceMs, ...recording }) => ({
    ...recording,
    durationMs: (recording.events.at(-1)?.atMs ?? 0) + silenceMs,
  }));

describe('a recording as a file', () => {
  it('[RE5] is read as what was written, whatever was said', () => {
    fc.assert(
      fc.property(recordings, (recording) => {
        const parsed = parseRecording(formatRecording(recording));
        expect(parsed).toEqual({ recording, problems: [], problemCount: 0 });
      }),
    );
  });

  it('[RE5] is written as what was read, byte by byte', () => {
    fc.assert(
      fc.property(recordings, (recording) => {
        const file = formatRecording(recording);
        expect(formatRecording(parseRecording(file).recording)).toBe(file);
      }),
    );
  });

  it.each([
    'sportsbookFeed',
    'sportsbookSession',
    'nflPython',
    'nflNode',
    'cricketSession',
    'billiardsSession',
  ])(
    '[RE5] of an original server (%s) is read without a problem, and survives being written',
    (name) => {
      const file = readFileSync(new URL(`../../fixtures/${name}.ndjson`, import.meta.url), 'utf8');
      const first = parseRecording(file);
      expect(first.problems).toEqual([]);
      expect(first.recording.events.length).toBeGreaterThan(10);
      const again = parseRecording(formatRecording(first.recording)).recording;
      expect(again).toEqual({ ...first.recording, startedAt: null });
    },
  );

  it('[RE3] holds no credential that is known by its looks, even if somebody put it there', () => {
    const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1In0.c2ln';
    const base = { atMs: 0, conn: '1' };
    const file = formatRecording({
      startedAt: null,
      durationMs: 0,
      missingCount: 0,
      events: [
        { ...base, type: 'connect', url: `ws://h/c?token=${secret}` },
        { ...base, type: 'send', text: `{"token":"hush-hush"}` },
        { ...base, type: 'recv', text: `you are ${secret}` },
        { ...base, type: 'close', code: 4401, reason: `bad ${secret}`, wasClean: true, cause: '' },
      ],
    });
    expect(file).not.toContain('eyJ');
    expect(file).not.toContain('hush-hush');
  });
});

describe('a broken file', () => {
  it.each([
    ['{nope', 'not JSON'],
    ['[]', 'not an event'],
    ['7', 'not an event'],
    ['null', 'not an event'],
    ['{"ev":"recv"}', 't_ms: not a time'],
    ['{"t_ms":-1,"ev":"open","conn":"A"}', 't_ms: not a time'],
    ['{"t_ms":1e999,"ev":"open","conn":"A"}', 't_ms: not a time'],
    ['{"t_ms":1}', 'ev: not a word'],
    ['{"t_ms":1,"ev":"recv","json":{}}', 'a frame without conn'],
    ['{"t_ms":1,"ev":"open"}', 'conn: not a name'],
    ['{"t_ms":1,"ev":"recv","conn":"A"}', 'a frame without json or raw'],
    [`{"t_ms":1,"ev":"recv","conn":"A","json":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, ''],
  ])('[RE6] a line is reported and left out: %.60s', (line, message) => {
    const good = '{"t_ms":2,"ev":"recv","conn":"A","raw":"kept"}';
    const { problemCount, problems, recording } = parseRecording(`\n${line}\n${good}\n`);
    expect(problemCount).toBe(1);
    expect(problems[0]?.line).toBe(2);
    expect(problems[0]?.message).toContain(message);
    expect(recording.events).toEqual([{ atMs: 2, conn: 'A', type: 'recv', text: 'kept' }]);
  });

  it('[RE6] is never thrown at anybody, whatever it holds', () => {
    const almost = fc.record(
      {
        t_ms: fc.anything(),
        ev: fc.oneof(
          fc.constantFrom('recv', 'send', 'close', 'connect', 'open', 'note'),
          fc.anything(),
        ),
        conn: fc.oneof(fc.string(), fc.anything()),
        json: fc.jsonValue(),
        raw: fc.anything(),
        code: fc.anything(),
        started_at: fc.anything(),
        missing: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const lines = fc.oneof(
      fc.string({ unit: 'binary' }),
      almost.map((value) => {
        try {
          return JSON.stringify(value) ?? '';
        } catch {
          return '';
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(lines), (list) => {
        const { problemCount, recording } = parseRecording(list.join('\n'));
        expect(problemCount).toBeGreaterThanOrEqual(0);
        // And what was read can be written.
        formatRecording(recording);
      }),
    );
  });

  it('[RE6] names the first twenty lines and counts the others', () => {
    const { problemCount, problems } = parseRecording('x\n'.repeat(500));
    expect([problemCount, problems.length]).toEqual([500, 20]);
  });

  it('[RE6] leaves notes, requests and what is newer than this out, without a word', () => {
    const file = '{"t_ms":0,"ev":"note","note":"hi"}\n{"t_ms":1,"ev":"http","method":"GET"}\n';
    expect(parseRecording(file)).toEqual({
      recording: { startedAt: null, durationMs: 0, missingCount: 0, events: [] },
      problems: [],
      problemCount: 0,
    });
  });
});
