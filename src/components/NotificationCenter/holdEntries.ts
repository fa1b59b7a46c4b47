import type { Notification } from '../../hooks/viewTypes.ts';

/** An inbox that stands still. */
export interface HeldEntries {
  /** Those that were there, as they were; what is read or removed shows. */
  readonly entries: readonly Notification[];
  /** How many came since, or say something else now. */
  readonly freshCount: number;
}

/** What is shown of `live` while the reader looks at what `held` says. */
export function holdEntries(
  held: readonly Notification[],
  live: readonly Notification[],
): HeldEntries {
  const heldById = new Map(held.map((entry) => [entry.id, entry]));
  const liveById = new Map(live.map((entry) => [entry.id, entry]));
  const entries = held.flatMap((entry) => {
    const now = liveById.get(entry.id);
    if (!now) return [];
    return now.isRead === entry.isRead ? [entry] : [{ ...entry, isRead: now.isRead }];
  });
  const fresh = live.filter((entry) => isFresh(entry, heldById.get(entry.id)));
  return { entries, freshCount: fresh.length };
}

function isFresh(now: Notification, before: Notification | undefined): boolean {
  return !before || now.createdAt !== before.createdAt || now.count !== before.count;
}
