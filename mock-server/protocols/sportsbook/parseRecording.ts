import { z } from 'zod';
import { err, ok, type Result } from '../../../src/lib/result.ts';
import type { SubscriptionType } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { RecordedFrame, Recording } from './recording.ts';

const lineSchema = z.looseObject({
  t_ms: z.number().min(0),
  ev: z.string(),
  conn: z.string().optional(),
  json: z.unknown().optional(),
  raw: z.string().optional(),
});
type Line = z.output<typeof lineSchema>;

/** The mock answers for itself, so recorded answers and heartbeats are not sent again. */
const CONTROL_TYPES: ReadonlySet<string> = new Set([
  'welcome',
  'subscription_confirmed',
  'subscription_removed',
  'ping',
  'pong',
  'status',
  'error',
]);
/** Who follows a message of a type; types that are not here go to everybody. */
const CHANNELS: ReadonlyMap<string, readonly SubscriptionType[]> = new Map([
  ['odds_update', ['odds_updates', 'mlb', 'nba', 'nfl', 'nhl']],
  ['prediction_update', ['predictions']],
  ['analytics_update', ['analytics']],
  ['arbitrage_alert', ['arbitrage']],
  ['system_alert', ['system_alerts']],
] satisfies [string, SubscriptionType[]][]);
/** Breathing space between the last frame of a round and the first of the next. */
const ROUND_GAP_MS = 1_000;

/**
 * Reads a recorded session, NDJSON with one event per line (`ev`, `t_ms`, and `conn` with `json` or `raw` for
 * frames). The error is one line that names the line of the file.
 * @param conn Which connection to play. @default the first that received data
 */
export function parseRecording(text: string, conn?: string): Result<Recording, string> {
  const lines: Line[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = parseLine(row);
    if (!line.ok) return err(`line ${index + 1}: ${line.error}`);
    lines.push(line.value);
  }
  const name = conn ?? lines.find(isData)?.conn;
  const ofConn = lines.filter((line) => line.conn === name);
  const data = ofConn.filter(isData).toSorted((left, right) => left.t_ms - right.t_ms);
  if (data.length === 0) {
    return err(
      conn === undefined ? 'no data frames in it' : `no data frames of connection '${conn}' in it`,
    );
  }
  const openedAt = ofConn.find((line) => line.ev === 'open')?.t_ms ?? ofConn[0]?.t_ms ?? 0;
  const lastAt = Math.max(
    ...ofConn.map((line) => line.t_ms),
    (data.at(-1)?.t_ms ?? 0) + ROUND_GAP_MS,
  );
  return ok({
    frames: data.map((line) => toFrame(line, Math.max(0, line.t_ms - openedAt))),
    durationMs: lastAt - openedAt,
  });
}

function parseLine(row: string): Result<Line, string> {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch {
    return err('not JSON');
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an event'}`);
  }
  const { conn, ev, json, raw } = parsed.data;
  if (ev !== 'recv') return ok(parsed.data);
  if (conn === undefined) return err('a frame without conn');
  return json === undefined && raw === undefined
    ? err('a frame without json or raw')
    : ok(parsed.data);
}

function isData(line: Line): boolean {
  return line.ev === 'recv' && !CONTROL_TYPES.has(toType(line.json) ?? '');
}

function toType(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('type' in json)) return null;
  return typeof json.type === 'string' ? json.type : null;
}

function toFrame(line: Line, atMs: number): RecordedFrame {
  const channels = CHANNELS.get(toType(line.json) ?? '') ?? null;
  const { json, raw } = line;
  if (json === undefined) return { atMs, channels, toText: () => raw ?? '' };
  if (typeof json !== 'object' || json === null || !('client_id' in json)) {
    const text = JSON.stringify(json);
    return { atMs, channels, toText: () => text };
  }
  return { atMs, channels, toText: (clientId) => JSON.stringify({ ...json, client_id: clientId }) };
}
