import { useState } from 'react';
import type { Notification } from '../../hooks/viewTypes.ts';
import type { HeldEntries } from './holdEntries.ts';
import { holdEntries } from './holdEntries.ts';

/**
 * Entries that stand still under the reader's hand: what comes meanwhile is counted, and shown on request. Once nothing is left of what
 * was there, what came shows by itself.
 */
export function useHeldEntries(
  live: readonly Notification[],
): HeldEntries & { readonly showFresh: () => void } {
  const [held, setHeld] = useState(live);
  const shown = holdEntries(held, live);
  const isOver = shown.entries.length === 0 && live.length > 0;
  if (isOver) setHeld(live);
  return {
    ...(isOver ? { entries: live, freshCount: 0 } : shown),
    showFresh: () => setHeld(live),
  };
}
