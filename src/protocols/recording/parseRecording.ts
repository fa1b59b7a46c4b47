import { parseRecordingLine } from './parseRecordingLine.ts';
import type { RecordedEvent, Recording } from './recording.ts';

/** A line that can't be used, and why. */
export interface RecordingProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A recording as far as it could be read. */
export interface ParsedRecording {
  readonly recording: Recording;
  /** The first of the lines that could not be used. */
  readonly problems: readonly RecordingProblem[];
  /** All of them. */
  readonly problemCount: number;
}

/** Longest file taken, in characters. */
const MAX_CHARS = 128 * 1_048_576;
const MAX_PROBLEMS = 20;

/**
 * Reads a recording, NDJSON with one event a line; see `formatRecording`. Never throws: broken lines are reported and left
 * out, lines about other things (notes, HTTP requests) are left out without a word.
 */
export function parseRecording(text: string): ParsedRecording {
  const problems: RecordingProblem[] = [];
  let problemCount = 0;
  const complain = (line: number, message: string) => {
    problemCount += 1;
    if (problems.length < MAX_PROBLEMS) problems.push({ line, message });
  };
  const events: RecordedEvent[] = [];
  let head: Omit<Recording, 'events'> = { startedAt: null, durationMs: 0, missingCount: 0 };
  if (text.length > MAX_CHARS) {
    complain(1, `a file of ${text.length} characters, at most ${MAX_CHARS} are taken`);
  } else {
    for (const [index, row] of text.split('\n').entries()) {
      if (row.trim() === '') continue;
      const parsed = parseRecordingLine(row);
      if (!parsed.ok) complain(index + 1, parsed.error);
      else if (parsed.value.type === 'head') {
        const { durationMs, missingCount, startedAt } = parsed.value;
        head = { startedAt, durationMs, missingCount };
      } else if (parsed.value.type !== 'other') events.push(parsed.value);
    }
  }
  const inOrder = events.toSorted((left, right) => left.atMs - right.atMs);
  const durationMs = Math.max(head.durationMs, inOrder.at(-1)?.atMs ?? 0);
  return { recording: { ...head, durationMs, events: inOrder }, problems, problemCount };
}
