import type { VideoFrame } from '../protocols/videoFrame.ts';

/** What became of the pictures so far. */
export interface FrameCounts {
  readonly received: number;
  readonly painted: number;
  /** Replaced by a newer one before they were painted. */
  readonly dropped: number;
  /** Could not be decoded. */
  readonly failed: number;
  /** Asked for, and neither painted nor dropped yet. */
  readonly inFlight: number;
}

export interface FramePlayerOptions<Picture> {
  /** Lets the server send so many more. */
  readonly ask: (count: number) => void;
  /** Makes a picture of a frame, off the main thread. */
  readonly decode: (frame: VideoFrame) => Promise<Picture>;
  /** Shows a picture before the next paint and gives its memory back; resolves when that is done. */
  readonly paint: (picture: Picture) => Promise<void>;
  readonly onChange: (counts: FrameCounts) => void;
}

/** Plays a video stream no faster than it can be shown. */
export interface FramePlayer {
  /** The stream stands (again): whatever was asked for on an earlier link is forgotten. */
  start(): void;
  take(frame: VideoFrame): void;
  stop(): void;
}

/** One on its way while another is decoded: enough to keep both ends busy, too few to pile up. */
const MAX_IN_FLIGHT = 2;

/**
 * Creates a player. The server sends what it has credit for, so a slow page gets fewer pictures and never a queue of old ones; of two
 * that wait the newer wins.
 */
export function createFramePlayer<Picture>(options: FramePlayerOptions<Picture>): FramePlayer {
  let counts: FrameCounts = { received: 0, painted: 0, dropped: 0, failed: 0, inFlight: 0 };
  let waiting: VideoFrame | null = null;
  let isBusy = false;
  let isStarted = false;
  /** Tells what belongs to an earlier start. */
  let round = 0;

  const count = (changes: Partial<FrameCounts>) => {
    counts = { ...counts, ...changes };
    options.onChange(counts);
  };
  const settle = (changes: Partial<FrameCounts>, ownRound: number) => {
    if (ownRound !== round) return count(changes);
    count({ ...changes, inFlight: counts.inFlight - 1 });
    askUpTo();
  };
  function askUpTo(): void {
    const missing = MAX_IN_FLIGHT - counts.inFlight;
    if (missing <= 0) return;
    count({ inFlight: MAX_IN_FLIGHT });
    options.ask(missing);
  }
  async function play(): Promise<void> {
    isBusy = true;
    while (waiting) {
      const frame: VideoFrame = waiting;
      const ownRound = round;
      waiting = null;
      try {
        const picture = await options.decode(frame);
        await options.paint(picture);
        settle({ painted: counts.painted + 1 }, ownRound);
      } catch {
        settle({ failed: counts.failed + 1 }, ownRound);
      }
    }
    isBusy = false;
  }

  return {
    start() {
      isStarted = true;
      round += 1;
      waiting = null;
      count({ inFlight: 0 });
      askUpTo();
    },
    take(frame) {
      if (!isStarted) return;
      const replaced = waiting !== null;
      waiting = frame;
      count({ received: counts.received + 1 });
      if (replaced) settle({ dropped: counts.dropped + 1 }, round);
      if (!isBusy) void play();
    },
    stop() {
      isStarted = false;
      round += 1;
      waiting = null;
      count({ inFlight: 0 });
    },
  };
}
