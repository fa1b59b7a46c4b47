import { isSurelyLines, readLines } from '../readLines.ts';
import { redactCredentials } from '../redactCredentials.ts';
import { sanitizeText } from '../sanitizeText.ts';
import type { RecordedEvent, RecordedFrame } from './recording.ts';

/** A frame for a list: what it is can be told without reading all of it. */
export interface ReadableFrame extends RecordedFrame {
  readonly charCount: number;
  /** The type its message says it has, or its whole text if it is a word; empty where it says none. Of several the first. */
  readonly typeName: string;
  /** Messages in it: some servers send several, one a line. */
  readonly messageCount: number;
}

/** Envelopes say first what they are. */
const TYPE_MEMBER = /"(?:type|event_type)"\s*:\s*"((?:\\.|[^"\\]){1,80})"/;
const HEAD_CHARS = 400;
const MAX_WORD_CHARS = 20;

/**
 * Makes a frame readable. Its text is searched for credentials when somebody reads it, and then once: looking at each of
 * thousands a second while they are written down would slow the page down.
 */
export function toReadableFrame(
  { atMs, conn, type }: Omit<RecordedFrame, 'text'>,
  raw: string,
): ReadableFrame {
  let text: string | null = null;
  let typeName: string | null = null;
  let messageCount: number | null = null;
  return {
    atMs,
    conn,
    type,
    charCount: raw.length,
    get text() {
      text ??= redactCredentials(raw);
      return text;
    },
    get typeName() {
      typeName ??= redactCredentials(sanitizeText(findType(raw), 80));
      return typeName;
    },
    get messageCount() {
      messageCount ??= countMessages(raw);
      return messageCount;
    },
  };
}

/** Whether an event is a frame of a log, readable already. */
export function isReadableFrame(event: RecordedEvent): event is ReadableFrame {
  return 'typeName' in event;
}

function findType(raw: string): string {
  const named = TYPE_MEMBER.exec(raw.slice(0, HEAD_CHARS))?.[1];
  if (named !== undefined) return named;
  return raw.length <= MAX_WORD_CHARS && !raw.includes('{') ? raw : '';
}

function countMessages(raw: string): number {
  if (!isSurelyLines(raw)) return 1;
  let count = 0;
  readLines(raw, () => {
    count += 1;
  });
  return count;
}
