import { useEffect, useState } from 'react';
import type { ConnectionSnapshot, ConnectionStatus } from '../connection/connectionStatus.ts';
import { useConnectionStatus } from './useConnectionStatus.ts';

/** How long a loss must last before it is told, ms. */
export const LOSS_GRACE_MS = 1_000;

const LOST: ReadonlySet<ConnectionStatus> = new Set(['stale', 'reconnecting', 'offline']);

/**
 * The connection as people should see it: a loss shorter than `graceMs` is not shown, so that a blip does not
 * flicker, and recovery is shown at once. For words only; values must be marked by the real status.
 */
export function useSettledConnection(graceMs = LOSS_GRACE_MS): ConnectionSnapshot {
  const connection = useConnectionStatus();
  const [shown, setShown] = useState<ConnectionSnapshot | null>(null);
  const isBlip = shown?.status === 'connected' && LOST.has(connection.status);
  if (!isBlip && shown !== connection) setShown(connection);
  useEffect(() => {
    if (!isBlip) return undefined;
    // With nothing shown, the next render shows whatever the loss has become by then.
    const timer = setTimeout(() => setShown(null), graceMs);
    return () => clearTimeout(timer);
  }, [isBlip, graceMs]);
  return isBlip ? shown : connection;
}
