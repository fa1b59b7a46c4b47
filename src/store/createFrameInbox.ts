import type { EpochMs } from '../lib/clock.ts';

/** A frame, when it came, and over which attempt. */
export interface InboxFrame {
  readonly text: string;
  readonly at: EpochMs;
  readonly generation: number;
}

export interface FrameInboxOptions {
  /** Whether a glance shows that the frame is data only, so that nothing but the next flush needs it. */
  readonly canWait: (text: string) => boolean;
  readonly handle: (frame: InboxFrame) => void;
  /** Something waits for the next flush. */
  readonly onWaiting: () => void;
  readonly reportError: (error: unknown) => void;
}

/** Frames between the socket and their decoding. */
export interface FrameInbox {
  /** Handles the frame at once, after those that wait; or lets it wait, if it may and another was handled since the last flush. */
  take(frame: InboxFrame): void;
  /** Handles what waits. */
  drain(): void;
  /** The same, and the next frame is handled at once again: a flush has come. */
  nextFlush(): void;
}

/** As many are handled together at most, so that a hidden page, which flushes once a second, does not gather thousands. */
const MAX_WAITING = 64;

/**
 * Creates an inbox that handles data frames together. Each frame of a WebSocket comes in a task of its own, between which
 * the browser has done so much else that our code runs out of cold caches, several times slower than in a loop; and
 * nobody sees a row before the next flush. The first frame after a flush does not wait, nor does whatever is not data:
 * the order stays as it came.
 */
export function createFrameInbox(options: FrameInboxOptions): FrameInbox {
  const { canWait, handle, reportError } = options;
  let waiting: InboxFrame[] = [];
  let hasHandledSinceFlush = false;

  function drain(): void {
    if (waiting.length === 0) return;
    const frames = waiting;
    waiting = [];
    for (const frame of frames) {
      try {
        handle(frame);
      } catch (error) {
        reportError(error);
      }
    }
  }

  return {
    take(frame) {
      if (!hasHandledSinceFlush || !canWait(frame.text)) {
        hasHandledSinceFlush = true;
        drain();
        return handle(frame);
      }
      waiting.push(frame);
      if (waiting.length === 1) options.onWaiting();
      else if (waiting.length >= MAX_WAITING) drain();
    },
    drain,
    nextFlush() {
      hasHandledSinceFlush = false;
      drain();
    },
  };
}
