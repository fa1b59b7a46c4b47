import { useEffect, useState } from 'react';

/** A refusal may come within a frame, and would look as if nothing had been tried. */
const SHOWN_FOR_MS = 600;

/** An attempt that somebody asked for. */
export interface ShownAttempt {
  /** It was asked for a moment ago, whatever has become of it. */
  readonly isShown: boolean;
  readonly begin: () => void;
}

/** Shows an attempt for long enough to be seen, even if it fails at once. */
export function useShownAttempt(): ShownAttempt {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => setShown(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return { isShown, begin: () => setShown(true) };
}
