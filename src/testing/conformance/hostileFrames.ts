import { isRecord } from '../../protocols/isRecord.ts';

/** Credential that no refusal may quote. */
export const CANARY = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl';

/** What no text for people may keep: an override of direction, a null, a line break, an invisible joint. */
const HIDDEN = '\u202E\u0000\n\u2060';

const DANGEROUS =
  '{"polluted":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

const GARBAGE: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  'null',
  'true',
  '0',
  '-0',
  'NaN',
  'Infinity',
  '""',
  '"ping"',
  'pong',
  '[]',
  '[[]]',
  '[null]',
  '[{}]',
  '{}',
  '{',
  '}',
  '{"":""}',
  '{"type":null}',
  '{"type":""}',
  '{"type":[]}',
  '{"type":1,"data":1}',
  '{"type":"toString","event_type":"toString"}',
  '{"type":"__proto__","event_type":"__proto__"}',
  '{"type":"state","data":{"x": NaN}}',
  `{"type":"x","data":${DANGEROUS}}`,
  DANGEROUS,
];

/** Frames that are hard to take because of their size. */
const HEAVY: readonly string[] = [
  'x'.repeat(2_000_000),
  `{"type":"${'y'.repeat(100_000)}"}`,
  '['.repeat(100_000),
  `${'{"data":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"type":"x","data":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
];

/** What members are replaced by; 1e999 is JSON, and no finite number. */
const REPLACEMENTS: readonly string[] = [
  'null',
  '[]',
  '{}',
  '""',
  '"x"',
  '-1',
  '1e999',
  'true',
  '[null,{},[]]',
  DANGEROUS,
];

const MAX_SAMPLES = 60;
const MAX_PATHS = 40;
const MAX_DEPTH = 5;

/** Where a value is in a JSON value. */
type Path = readonly (string | number)[];

/** Frames that no server should send, and some does: garbage, and samples that were damaged in every way. */
export function* hostileFrames(samples: readonly string[]): Generator<string> {
  yield* GARBAGE;
  yield* HEAVY;
  for (const sample of samples.slice(0, MAX_SAMPLES)) {
    yield sample.slice(0, Math.floor(sample.length / 2));
    yield `${sample}${sample}`;
    yield `[${sample}]`;
    yield `${sample}\n${sample}`;
    yield sample.replace(/(:\s*)-?\d[\d.]*/, '$1NaN');
    yield* damage(sample);
  }
}

/** The sample once for each text in it, with hidden characters at its end. */
export function* framesWithHiddenText(sample: string): Generator<string> {
  const message = parse(sample);
  for (const path of pathsOf(message)) {
    const value = at(message, path);
    if (typeof value === 'string')
      yield replace(message, path, JSON.stringify(`${value}${HIDDEN}`));
  }
}

function* damage(sample: string): Generator<string> {
  const message = parse(sample);
  for (const path of pathsOf(message)) {
    for (const replacement of REPLACEMENTS) yield replace(message, path, replacement);
  }
}

/** Undefined for what is no JSON. */
function parse(sample: string): unknown {
  try {
    const message: unknown = JSON.parse(sample);
    return message;
  } catch {
    return undefined;
  }
}

/** Places of all members, the outer ones first. */
function pathsOf(message: unknown): readonly Path[] {
  const paths: Path[] = [];
  let level: Path[] = [[]];
  for (let depth = 0; depth < MAX_DEPTH && paths.length < MAX_PATHS; depth += 1) {
    level = level.flatMap((path) => keysOf(at(message, path)).map((key) => [...path, key]));
    paths.push(...level);
  }
  return paths.slice(0, MAX_PATHS);
}

function keysOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return value.slice(0, 3).map((_, index) => index);
  return isRecord(value) ? Object.keys(value) : [];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((parent, key) => {
    if (typeof parent !== 'object' || parent === null) return undefined;
    return Reflect.get(parent, key);
  }, value);
}

/** Written as text, because there is JSON that can't be made from a value. */
function replace(value: unknown, path: Path, json: string): string {
  const [key, ...rest] = path;
  if (key === undefined) return json;
  if (Array.isArray(value)) {
    const members = value.map((member, index) =>
      index === key ? replace(member, rest, json) : JSON.stringify(member),
    );
    return `[${members.join(',')}]`;
  }
  const members = Object.entries(isRecord(value) ? value : {}).map(([name, member]) => {
    const text = name === key ? replace(member, rest, json) : JSON.stringify(member);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${members.join(',')}}`;
}
