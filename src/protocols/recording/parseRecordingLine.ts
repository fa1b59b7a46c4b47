import type { Result } from '../../lib/result.ts';
import { err, ok } from '../../lib/result.ts';
import { isRecord } from '../isRecord.ts';
import type { RecordedEvent } from './recording.ts';

/** What the first line of a recording of ours says about the whole. */
export interface RecordingHead {
  readonly type: 'head';
  readonly startedAt: number | null;
  readonly durationMs: number;
  readonly missingCount: number;
}

/** A line that is none of ours: a note, an HTTP request, something newer. */
export interface OtherLine {
  readonly type: 'other';
}

/** Reads one line of a recording; never throws. The error says what is wrong with it. */
export function parseRecordingLine(
  line: string,
): Result<RecordedEvent | RecordingHead | OtherLine, string> {
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed;
  const fields = parsed.value;
  if (!isRecord(fields)) return err('not an event');
  const { t_ms: atMs, ev, conn } = fields;
  if (!isAmount(atMs)) return err('t_ms: not a time');
  if (typeof ev !== 'string') return err('ev: not a word');
  if (ev === 'note') return ok(toHead(fields));
  if (!isKnown(ev)) return ok({ type: 'other' });
  if (typeof conn !== 'string')
    return err(isFrame(ev) ? 'a frame without conn' : 'conn: not a name');
  if (isFrame(ev)) return toFrame({ atMs, conn, type: ev }, fields);
  if (ev === 'open') return ok({ atMs, conn, type: ev });
  if (ev === 'connect') return ok({ atMs, conn, type: ev, url: toText(fields['url']) });
  const { clean, code } = fields;
  return ok({
    atMs,
    conn,
    type: 'close',
    code: typeof code === 'number' ? code : 1006,
    reason: toText(fields['reason']),
    wasClean: typeof clean === 'boolean' ? clean : code !== 1006,
    cause: toText(fields['cause']),
  });
}

type Known = RecordedEvent['type'];

function isKnown(ev: string): ev is Known {
  return ev === 'connect' || ev === 'open' || ev === 'close' || isFrame(ev);
}

function isFrame(ev: string): ev is 'recv' | 'send' {
  return ev === 'recv' || ev === 'send';
}

function parseJson(line: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(line);
    return ok(value);
  } catch {
    return err('not JSON');
  }
}

function toFrame(
  base: { readonly atMs: number; readonly conn: string; readonly type: 'recv' | 'send' },
  { json, raw }: Readonly<Record<string, unknown>>,
): Result<RecordedEvent, string> {
  if (typeof raw === 'string') return ok({ ...base, text: raw });
  if (json === undefined) return err('a frame without json or raw');
  try {
    return ok({ ...base, text: JSON.stringify(json) });
  } catch {
    // What nests thousands deep can be read and not be written.
    return err('json: nested too deep');
  }
}

function toHead({
  duration,
  missing,
  started_at: startedAt,
}: Readonly<Record<string, unknown>>): RecordingHead | OtherLine {
  if (startedAt === undefined && missing === undefined) return { type: 'other' };
  return {
    type: 'head',
    startedAt: isAmount(startedAt) ? startedAt : null,
    durationMs: isAmount(duration) ? duration : 0,
    missingCount: isAmount(missing) ? Math.floor(missing) : 0,
  };
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
