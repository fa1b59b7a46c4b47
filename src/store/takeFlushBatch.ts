/** What a flush shows now, and what waits for the next one. */
export interface FlushBatch<Entry> {
  readonly now: Entry[];
  readonly later: Entry[];
}

/** Of a flush that can't take everything, the part kept for what nobody follows by its key: it is late, never lost. */
const UNWATCHED_SHARE = 0.25;

/**
 * Divides what waits, oldest first, when a frame has no room for all of it: what somebody follows by its key goes first, and
 * the rest has a share of its own, so that neither waits for ever.
 */
export function takeFlushBatch<Entry>(
  waiting: Entry[],
  maxEntries: number,
  isWatched: (entry: Entry) => boolean,
): FlushBatch<Entry> {
  if (waiting.length <= maxEntries) return { now: waiting, later: [] };
  const watchedCount = waiting.filter(isWatched).length;
  const kept = Math.ceil(maxEntries * UNWATCHED_SHARE);
  let unwatchedRoom = Math.min(
    waiting.length - watchedCount,
    Math.max(kept, maxEntries - watchedCount),
  );
  let watchedRoom = maxEntries - unwatchedRoom;
  const now: Entry[] = [];
  const later: Entry[] = [];
  for (const entry of waiting) {
    const hasRoom = isWatched(entry) ? watchedRoom-- > 0 : unwatchedRoom-- > 0;
    (hasRoom ? now : later).push(entry);
  }
  return { now, later };
}
