import { assertNever } from '../../lib/assertNever.ts';
import { redactCredentials } from '../redactCredentials.ts';
import type { RecordedEvent, Recording } from './recording.ts';

/**
 * Writes a recording as NDJSON, one event a line, as the mock server's `--replay` reads it: `t_ms`, `ev`, `conn`, and of a
 * frame `json`, or `raw` where JSON would not give the very same text back. Credentials are hidden once more.
 */
export function formatRecording(recording: Recording): string {
  const head = {
    t_ms: 0,
    ev: 'note',
    note: 'recorded by courtside',
    started_at: recording.startedAt,
    duration: recording.durationMs,
    missing: recording.missingCount,
  };
  const lines = [JSON.stringify(head), ...recording.events.map(toLine)];
  return lines.map((line) => `${line}\n`).join('');
}

function toLine(event: RecordedEvent): string {
  const { conn, type } = event;
  const base = { t_ms: event.atMs, ev: type, conn };
  switch (type) {
    case 'connect':
      return JSON.stringify({ ...base, url: redactCredentials(event.url) });
    case 'open':
      return JSON.stringify(base);
    case 'recv':
    case 'send':
      return toFrameLine(base, redactCredentials(event.text));
    case 'close': {
      const { cause, code, wasClean } = event;
      const close = { code, reason: redactCredentials(event.reason), clean: wasClean };
      return JSON.stringify({ ...base, ...close, ...(cause === '' ? {} : { cause }) });
    }
    default:
      return assertNever(type);
  }
}

/** As JSON if that is the same text, character by character: a replay has to say exactly what was said. */
function toFrameLine(base: object, text: string): string {
  if (!isOwnJson(text)) return JSON.stringify({ ...base, raw: text });
  return `${JSON.stringify(base).slice(0, -1)},"json":${text}}`;
}

function isOwnJson(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
