import { useState } from 'react';
import type { ToastsOptions, ToastsResult } from '../../hooks/useToasts.ts';
import { useToasts } from '../../hooks/useToasts.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';

/** Toasts, and the rest of them on demand. */
export interface LiveUpdateNotificationsBehaviour extends ToastsResult {
  /** Whether all show, also those that would wait. */
  readonly isExpanded: boolean;
  readonly setExpanded: (isExpanded: boolean) => void;
  readonly retry: () => void;
}

/** Toasts of the nearest provider; the others are a press away. */
export function useLiveUpdateNotificationsBehaviour(
  options: ToastsOptions,
): LiveUpdateNotificationsBehaviour {
  const [wantsAll, setExpanded] = useState(false);
  const { maxVisible = 5 } = options;
  const result = useToasts(
    wantsAll ? { ...options, maxVisible: Infinity, maxByPriority: undefined } : options,
  );
  const { reconnect } = useWebSocketConnection(undefined, false);
  // Once there is room for all there is nothing to show less of.
  const isExpanded = wantsAll && result.toasts.length > maxVisible;
  if (wantsAll && !isExpanded && result.waiting.length === 0) {
    // The state follows what is shown; see "storing information from previous renders" in React's manual.
    setExpanded(false);
  }
  return { ...result, isExpanded, setExpanded, retry: reconnect };
}
