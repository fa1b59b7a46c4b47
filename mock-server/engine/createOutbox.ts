import type { Scheduler } from './scheduler.ts';

export interface OutboxOptions {
  /** Sends one WebSocket frame. */
  readonly write: (frame: string) => void;
  readonly scheduler: Scheduler;
}

/** What leaves for one client: each message in a frame of its own, or many in one. */
export interface Outbox {
  /** From now on, what is posted leaves once in 16 ms, one message a line. */
  startBatching(): void;
  /** Sends, or keeps until the next batch leaves. */
  post(frame: string): void;
  /** Sends at once, after everything posted before. */
  postNow(frame: string): void;
  /** Forgets what has not left, for a client that is no longer there. */
  discard(): void;
}

/** About an animation frame: nobody sees more than one of them. */
const BATCH_MS = 16;
/** A batch this long leaves at once: clients refuse frames from a mebibyte on. */
const MAX_BATCH_CHARS = 262_144;

/** Creates an outbox that sends each message at once until told otherwise. */
export function createOutbox({ write, scheduler }: OutboxOptions): Outbox {
  let isBatching = false;
  let waiting: string[] = [];
  let waitingChars = 0;
  let stopTimer: (() => void) | null = null;

  const empty = () => {
    stopTimer?.();
    stopTimer = null;
    const frames = waiting;
    waiting = [];
    waitingChars = 0;
    return frames;
  };
  const flush = () => {
    if (waiting.length > 0) write(empty().join('\n'));
  };

  return {
    startBatching() {
      isBatching = true;
    },
    post(frame) {
      // A replayed frame may be printed over several lines.
      if (!isBatching || frame.includes('\n')) {
        flush();
        write(frame);
        return;
      }
      if (waitingChars + frame.length > MAX_BATCH_CHARS) flush();
      if (waiting.length === 0) stopTimer = scheduler.after(BATCH_MS, flush);
      waiting.push(frame);
      waitingChars += frame.length + 1;
    },
    postNow(frame) {
      flush();
      write(frame);
    },
    discard() {
      empty();
    },
  };
}
