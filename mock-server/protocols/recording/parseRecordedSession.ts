import { err, ok, type Result } from '../../../src/lib/result.ts';
import { isSurelyLines, readLines } from '../../../src/protocols/readLines.ts';
import { parseRecordingLine } from '../../../src/protocols/recording/parseRecordingLine.ts';
import type { RecordedEvent } from '../../../src/protocols/recording/recording.ts';
import type { ProtocolName } from '../../engine/protocolServer.ts';
import { findProtocol, isData, toMessage, type Message } from './messageTypes.ts';
import type { RecordedFrame, Recording } from './recordedSession.ts';

/** Breathing space between the last frame of a round and the first of the next. */
const ROUND_GAP_MS = 1_000;

/**
 * Reads a recorded session of any protocol, NDJSON with one event per line (`ev`, `t_ms`, and `conn` with `json` or `raw`
 * for frames), as the client records it. The error is one line that names the line of the file.
 * @param conn Which connection to play. @default the first that received data
 */
export function parseRecording(text: string, conn?: string): Result<Recording, string> {
  const events: RecordedEvent[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = parseRecordingLine(row);
    if (!line.ok) return err(`line ${index + 1}: ${line.error}`);
    if (line.value.type !== 'head' && line.value.type !== 'other') events.push(line.value);
  }
  const protocol = findProtocol(events);
  const name = conn ?? events.find((event) => toData(event, protocol).length > 0)?.conn;
  const ofConn = events.filter((event) => event.conn === name);
  const data = ofConn
    .flatMap((event) => toData(event, protocol).map((message) => ({ atMs: event.atMs, message })))
    .toSorted((left, right) => left.atMs - right.atMs);
  if (data.length === 0) {
    return err(
      conn === undefined ? 'no data frames in it' : `no data frames of connection '${conn}' in it`,
    );
  }
  const openedAt = ofConn.find(({ type }) => type === 'open')?.atMs ?? ofConn[0]?.atMs ?? 0;
  const lastAt = Math.max(
    ...ofConn.map(({ atMs }) => atMs),
    (data.at(-1)?.atMs ?? 0) + ROUND_GAP_MS,
  );
  return ok({
    protocol,
    frames: data.map(({ atMs, message }) => toFrame(message, Math.max(0, atMs - openedAt))),
    durationMs: lastAt - openedAt,
  });
}

/** Data messages of an event; a client that took batches has recorded several in one frame, one a line. */
function toData(event: RecordedEvent, protocol: ProtocolName): readonly Message[] {
  if (event.type !== 'recv') return [];
  const texts: string[] = [];
  if (isSurelyLines(event.text)) readLines(event.text, (line) => texts.push(line));
  else texts.push(event.text);
  return texts.map(toMessage).filter((message) => isData(message, protocol));
}

function toFrame({ json, text, type }: Message, atMs: number): RecordedFrame {
  if (json === null || !('client_id' in json)) return { atMs, type, toText: () => text };
  return { atMs, type, toText: (clientId) => JSON.stringify({ ...json, client_id: clientId }) };
}
