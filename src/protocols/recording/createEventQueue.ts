import type { RecordedEvent, RecordingBounds } from './recording.ts';
import { isRecordedFrame } from './recording.ts';

/** The newest events, within bounds. */
export interface EventQueue {
  /** `charCount` is how much it holds. */
  push(event: RecordedEvent, charCount: number): void;
  /** Oldest first. */
  toArray(): RecordedEvent[];
  /** Whether anything of a socket is in it. */
  has(conn: string): boolean;
  clear(): void;
  readonly frameCount: number;
  /** Events that went because there was no more room, since it was last cleared. */
  readonly missingCount: number;
}

interface Entry {
  readonly event: RecordedEvent;
  readonly charCount: number;
}

/** Room is given back in pieces: one by one would move the whole list each time. */
const COMPACT_AT = 1_024;

/** Creates an empty queue; `onDrop` hears of each event that makes room. */
export function createEventQueue(
  { maxChars = 16_000_000, maxEvents = 20_000 }: RecordingBounds,
  onDrop: (event: RecordedEvent) => void,
): EventQueue {
  let entries: (Entry | null)[] = [];
  let firstAt = 0;
  let charCount = 0;
  let frameCount = 0;
  let missingCount = 0;

  function dropOldest(): void {
    const oldest = entries[firstAt];
    entries[firstAt] = null;
    firstAt += 1;
    if (oldest) {
      charCount -= oldest.charCount;
      if (isRecordedFrame(oldest.event)) frameCount -= 1;
      missingCount += 1;
      onDrop(oldest.event);
    }
    if (firstAt < COMPACT_AT) return;
    entries = entries.slice(firstAt);
    firstAt = 0;
  }
  const held = () => entries.slice(firstAt).flatMap((entry) => entry?.event ?? []);

  return {
    push(event, chars) {
      entries.push({ event, charCount: chars });
      charCount += chars;
      if (isRecordedFrame(event)) frameCount += 1;
      while (entries.length - firstAt > Math.max(1, maxEvents)) dropOldest();
      // The newest stays, however long it is.
      while (charCount > maxChars && entries.length - firstAt > 1) dropOldest();
    },
    toArray: held,
    has: (conn) => held().some((event) => event.conn === conn),
    clear() {
      entries = [];
      firstAt = 0;
      charCount = 0;
      frameCount = 0;
      missingCount = 0;
    },
    get frameCount() {
      return frameCount;
    },
    get missingCount() {
      return missingCount;
    },
  };
}
