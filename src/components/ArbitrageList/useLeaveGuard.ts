import { useCallback, useEffect, useRef, useState } from 'react';

/** Longer than any exit animation takes, and with the tick that notices an expiry still under a second. */
export const LEAVE_LIMIT_MS = 700;

/** For `AnimatePresence`: `key` and `onExitComplete`. */
export interface LeaveGuard {
  readonly presenceKey: number;
  readonly handleExitComplete: () => void;
}

/**
 * Makes sure that what left a list is gone. Exit animations stall when no frames come (a hidden tab, a busy page),
 * and a row that stays would offer a chance that is over. When an exit takes too long, the presence is made anew
 * with what is really there.
 */
export function useLeaveGuard(keys: readonly string[]): LeaveGuard {
  const [presenceKey, setPresenceKey] = useState(0);
  const previous = useRef<readonly string[]>(keys);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const signature = keys.join('\n');
  useEffect(() => {
    const present = new Set(signature.split('\n'));
    const hasLeft = previous.current.some((key) => !present.has(key));
    previous.current = Array.from(present);
    if (!hasLeft) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPresenceKey((count) => count + 1), LEAVE_LIMIT_MS);
  }, [signature]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const handleExitComplete = useCallback(() => clearTimeout(timer.current), []);
  return { presenceKey, handleExitComplete };
}
