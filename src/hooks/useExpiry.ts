import type { CoreEntity } from '../protocols/entities.ts';
import { useClock } from './useClock.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/**
 * Whole seconds until something expires that was received with a time to live, ticking, never negative; null without one, and in the first
 * render. Every time the row is received counts anew, also if it says the same as before.
 */
export function useExpiry(
  entity: CoreEntity,
  { key, expiresInMs }: { readonly key: string; readonly expiresInMs: number | null },
): number | null {
  const table = useWebSocketManager().tables[entity];
  return useClock(
    expiresInMs === null
      ? null
      : (now) => {
          const receivedAt = table.receivedAt(key) ?? now;
          return Math.max(0, Math.ceil((receivedAt + expiresInMs - now) / 1_000));
        },
  );
}
