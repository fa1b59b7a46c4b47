/** How far apart flushes are, and what the last ones took. */
export interface FlushPace {
  /** From the beginning of a flush until the next one may begin, ms; 0: every frame. */
  readonly intervalMs: number;
  /** What the last flushes at this interval cost the main thread until they were painted, newest first, ms. */
  readonly costsMs: readonly number[];
}

/** A flush with every frame. */
export const EVERY_FRAME: FlushPace = { intervalMs: 0, costsMs: [] };

/** Intervals are whole frames of a usual display. */
const FRAME_MS = 1_000 / 60;
/** What is shown once a second is shown often enough for a page that is as slow as that. */
const MAX_FRAMES = 60;
/** Showing may take so much of the main thread: the rest is for what arrives, and for the page's own business. */
const MAX_SHARE = 0.7;
/** Flushes come more often again if they would take no more than this: between the two shares nothing changes. */
const ROOMY_SHARE = 0.6;
/** So many flushes in turn have to say the same: a single one that took long beside something else says nothing. */
const TELLING_FLUSHES = 3;

/** The pace after one more flush, which took `costMs` until it was painted. */
export function nextFlushPace(pace: FlushPace, costMs: number): FlushPace {
  const costsMs = [costMs, ...pace.costsMs.slice(0, TELLING_FLUSHES - 1)];
  if (costsMs.length < TELLING_FLUSHES) return { ...pace, costsMs };
  const frames = Math.max(1, Math.round(pace.intervalMs / FRAME_MS));
  const needed = Math.ceil(Math.min(...costsMs) / (MAX_SHARE * FRAME_MS));
  if (needed > frames) return toPace(Math.min(needed, MAX_FRAMES));
  const isRoomy = Math.max(...costsMs) <= ROOMY_SHARE * (frames - 1) * FRAME_MS;
  return frames > 1 && isRoomy ? toPace(frames - 1) : { ...pace, costsMs };
}

function toPace(frames: number): FlushPace {
  return frames > 1 ? { intervalMs: frames * FRAME_MS, costsMs: [] } : EVERY_FRAME;
}
