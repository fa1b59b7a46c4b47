/** How far apart flushes are, and what the frames of the last ones took. */
export interface FlushPace {
  /** From the frame of a flush until the next one may come, ms; 0: every frame. */
  readonly intervalMs: number;
  /** What the last frames at this interval took until they were painted, newest first, ms. */
  readonly costsMs: readonly number[];
}

/** A flush with every frame. */
export const EVERY_FRAME: FlushPace = { intervalMs: 0, costsMs: [] };

/** Intervals are whole frames of a usual display. */
const FRAME_MS = 1_000 / 60;
/** What is shown once a second is shown often enough for a page that is as slow as that. */
const MAX_FRAMES = 60;
/** Frames that show may take so much of the main thread: beyond it, what arrives and what people do has to wait. */
const MAX_SHARE = 0.85;
/** Flushes come more often again if that would take no more than this: between the two shares nothing changes. */
const ROOMY_SHARE = 0.7;
/** So many frames in turn have to say the same: a single one that took long beside something else says nothing. */
const TELLING_FRAMES = 3;

/** The pace after one more frame that showed something, and took `costMs` until it was painted. */
export function nextFlushPace(pace: FlushPace, costMs: number): FlushPace {
  const costsMs = [costMs, ...pace.costsMs.slice(0, TELLING_FRAMES - 1)];
  if (costsMs.length < TELLING_FRAMES) return { ...pace, costsMs };
  const frames = Math.max(1, Math.round(pace.intervalMs / FRAME_MS));
  const needed = Math.ceil(Math.min(...costsMs) / (MAX_SHARE * FRAME_MS));
  if (needed > frames) return toPace(Math.min(needed, MAX_FRAMES));
  const isRoomy = Math.max(...costsMs) <= ROOMY_SHARE * (frames - 1) * FRAME_MS;
  return frames > 1 && isRoomy ? toPace(frames - 1) : { ...pace, costsMs };
}

function toPace(frames: number): FlushPace {
  return frames > 1 ? { intervalMs: frames * FRAME_MS, costsMs: [] } : EVERY_FRAME;
}
