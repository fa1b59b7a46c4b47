import type { EpochMs } from '../../lib/clock.ts';
import { createRingBuffer } from '../../lib/createRingBuffer.ts';
import { createEventQueue } from './createEventQueue.ts';
import type { RecordedEvent, RecordedFrame, Recording, RecordingBounds } from './recording.ts';
import type { ReadableFrame } from './toReadableFrame.ts';
import { isReadableFrame, toReadableFrame } from './toReadableFrame.ts';
import { findSecrets, toRecordedUrl } from './toRecordedUrl.ts';

/** How a socket ended, as far as a recording cares. Structurally a `TransportClose`. */
export interface RecordedClose {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly cause: string;
}

/** Tells a log what a socket does, and when. */
export interface LoggedSocket {
  opened(at: EpochMs): void;
  received(text: string, at: EpochMs): void;
  sent(text: string, at: EpochMs): void;
  closed(close: RecordedClose, at: EpochMs): void;
}

/** What a log holds. */
export interface RecordingFacts {
  readonly frameCount: number;
  readonly missingCount: number;
  readonly durationMs: number;
}

/**
 * Writes down what sockets do, while it is on. Of a socket that is open already it knows the address and the first
 * frame, which is the server's welcome: without these a recording that begins in the middle could not be played.
 */
export interface RecordingLog {
  readonly isOn: boolean;
  /** Begins a new recording. */
  start(at: EpochMs): void;
  /** Ends it; what was written down stays until `start` or `clear`. */
  stop(at: EpochMs): void;
  /** Forgets what was written down; goes on if it is on. */
  clear(at: EpochMs): void;
  /** A socket is dialled; log what it does whether or not the log is on. */
  dial(url: string, at: EpochMs): LoggedSocket;
  readonly facts: RecordingFacts;
  /** Frames that are held, oldest first. */
  frames(): readonly ReadableFrame[];
  /** What was written down until now. */
  toRecording(at: EpochMs): Recording;
}

/** A socket's beginning, which outlives the bounds as long as anything of the socket does. */
interface Beginning {
  readonly conn: string;
  readonly url: string;
  readonly dialledAt: EpochMs;
  openedAt: EpochMs | null;
  first: { readonly at: EpochMs; readonly text: string } | null;
  /** The first frame as it is listed, once it was. */
  listed: ReadableFrame | null;
}

const MAX_SECRETS = 40;

/** Creates a log that is off. */
export function createRecordingLog(bounds: RecordingBounds = {}): RecordingLog {
  const beginnings = new Map<string, Beginning>();
  const open = new Set<string>();
  const secrets = createRingBuffer<string>(MAX_SECRETS);
  const queue = createEventQueue(bounds, (dropped) => {
    if (dropped.type === 'close') beginnings.delete(dropped.conn);
  });
  let startedAt: EpochMs | null = null;
  let lastAt: EpochMs = 0;
  let isOn = false;
  let dialCount = 0;

  /** Known credentials go at once, in case they are forgotten; those that are known by their looks when it is read. */
  const hide = (text: string) => {
    let clean = text;
    for (const secret of secrets.toArray()) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, '[redacted]');
    }
    return clean;
  };
  /** Relative times to a thousandth: as many digits as a clock is good for. */
  const toAtMs = (at: EpochMs) => Math.max(0, Math.round((at - (startedAt ?? at)) * 1_000) / 1_000);
  const push = (event: RecordedEvent, charCount: number, at: EpochMs) => {
    lastAt = at;
    queue.push(event, charCount);
  };
  const frame = (type: RecordedFrame['type'], { conn }: Beginning, text: string, at: EpochMs) => {
    push(toReadableFrame({ atMs: toAtMs(at), conn, type }, hide(text)), text.length, at);
  };

  function forget(at: EpochMs): void {
    startedAt = at;
    lastAt = at;
    queue.clear();
    for (const [conn, beginning] of beginnings) {
      beginning.listed = null;
      if (!open.has(conn)) beginnings.delete(conn);
    }
  }

  function toBeginning(beginning: Beginning): RecordedEvent[] {
    const { conn, dialledAt, first, openedAt, url } = beginning;
    const events: RecordedEvent[] = [{ atMs: toAtMs(dialledAt), conn, type: 'connect', url }];
    if (openedAt !== null) events.push({ atMs: toAtMs(openedAt), conn, type: 'open' });
    if (first) {
      const atMs = toAtMs(first.at);
      beginning.listed ??= toReadableFrame({ atMs, conn, type: 'recv' }, first.text);
      events.push(beginning.listed);
    }
    return events;
  }

  const toEvents = () =>
    [...Array.from(beginnings.values()).flatMap(toBeginning), ...queue.toArray()].toSorted(
      (left, right) => left.atMs - right.atMs,
    );

  return {
    get isOn() {
      return isOn;
    },
    start(at) {
      isOn = true;
      forget(at);
    },
    stop(at) {
      if (isOn) lastAt = at;
      isOn = false;
    },
    clear: forget,
    dial(url, at) {
      for (const secret of findSecrets(url)) secrets.push(secret);
      dialCount += 1;
      const conn = String(dialCount);
      const beginning: Beginning = {
        conn,
        url: toRecordedUrl(url),
        dialledAt: at,
        openedAt: null,
        first: null,
        listed: null,
      };
      beginnings.set(conn, beginning);
      open.add(conn);
      return {
        opened(openedAt) {
          beginning.openedAt = openedAt;
          if (isOn) lastAt = openedAt;
        },
        received(text, receivedAt) {
          if (beginning.first === null) {
            beginning.first = { at: receivedAt, text: hide(text) };
            if (isOn) lastAt = receivedAt;
          } else if (isOn) frame('recv', beginning, text, receivedAt);
        },
        sent(text, sentAt) {
          if (isOn) frame('send', beginning, text, sentAt);
        },
        closed({ cause, code, reason, wasClean }, closedAt) {
          open.delete(conn);
          if (!isOn) {
            if (!queue.has(conn)) beginnings.delete(conn);
            return;
          }
          const close = { code, reason: hide(reason), wasClean, cause };
          // The first frame is forgotten with the end of its socket, and counts with it.
          const charCount = beginning.first?.text.length ?? 0;
          push({ atMs: toAtMs(closedAt), conn, type: 'close', ...close }, charCount, closedAt);
        },
      };
    },
    get facts() {
      const { missingCount } = queue;
      const firstCount = Array.from(beginnings.values()).filter(({ first }) => first).length;
      return {
        frameCount: queue.frameCount + firstCount,
        missingCount,
        durationMs: toAtMs(lastAt),
      };
    },
    frames: () => toEvents().filter(isReadableFrame),
    toRecording(at) {
      const durationMs = toAtMs(isOn ? at : lastAt);
      return { startedAt, durationMs, missingCount: queue.missingCount, events: toEvents() };
    },
  };
}
