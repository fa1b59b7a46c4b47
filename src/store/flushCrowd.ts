/** Whether so many rows change that nobody could read them in every frame, as the last flushes say. */
export interface FlushCrowd {
  readonly isCrowded: boolean;
  /** How many flushes in turn have said so, while it was not. */
  readonly tellingCount: number;
  /** How long it has been one, ms. */
  readonly lastedMs: number;
}

/** A flush, and the time it gathered for. */
export interface GatheredFlush {
  readonly rows: number;
  /** From the flush before until this one, ms. */
  readonly sinceMs: number;
}

/** Few rows, or nothing known. */
export const UNCROWDED: FlushCrowd = { isCrowded: false, tellingCount: 0, lastedMs: 0 };

/** Row changes a second below which every frame shows: a person follows a few numbers, not thirty new rows a frame. */
export const EVERY_FRAME_BELOW = 2_000;
/** Two frames of a usual display, ms: what is shown thirty times a second is still read as at once. */
export const CROWDED_INTERVAL_MS = 2_000 / 60;

/** A flush that comes half as often may take half as long again: painted, it still ends about when the frame does. */
export const CROWDED_BUDGET_SHARE = 1.5;

/** A snapshot is one big flush: three in turn have to say the same. */
const TELLING_FLUSHES = 3;
/** What waits longer is conflated, so that a crowd hides how many there are: after so long it is looked at frame by frame anew. */
const LASTS_MS = 2_000;

/** The crowd after one more flush; `everyFrameBelow` in row changes a second. */
export function nextFlushCrowd(
  crowd: FlushCrowd,
  { rows, sinceMs }: GatheredFlush,
  everyFrameBelow: number,
): FlushCrowd {
  if (crowd.isCrowded) {
    const lastedMs = crowd.lastedMs + sinceMs;
    return lastedMs < LASTS_MS ? { ...crowd, lastedMs } : UNCROWDED;
  }
  // A clock that stands still, as in tests, tells no rate.
  if (sinceMs <= 0) return crowd;
  const isTelling = (rows * 1_000) / sinceMs >= everyFrameBelow;
  if (!isTelling) return UNCROWDED;
  const tellingCount = crowd.tellingCount + 1;
  return { isCrowded: tellingCount >= TELLING_FLUSHES, tellingCount, lastedMs: 0 };
}
