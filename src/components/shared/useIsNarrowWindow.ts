import { useSyncExternalStore } from 'react';

/** As the style sheets have it. */
const NARROW = '(width < 40rem)';

/** Whether the window is as narrow as a phone's; false on a server, and in the first render of what it rendered. */
export function useIsNarrowWindow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}

// A document without a screen has no width.
const hasScreen = () => typeof matchMedia === 'function';

function isNarrow(): boolean {
  return hasScreen() && matchMedia(NARROW).matches;
}

function subscribe(listener: () => void): () => void {
  if (!hasScreen()) return () => {};
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
