import { useCallback, useEffect } from 'react';
import type { SubscriptionFacts } from './subscriptionResult.ts';
import type { KeyedWish } from './useStableWish.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** Options of every data hook. */
export interface SubscriptionHookOptions {
  /** False: wants nothing and shows nothing. @default true */
  readonly enabled?: boolean | undefined;
  /** Silence after which the data counts as stale, ms. @default never by silence alone */
  readonly staleAfterMs?: number | undefined;
  /** At most this many updates a second of each row, if the server offers that; changing it costs one frame. @default all */
  readonly maxUpdatesPerSecond?: number | undefined;
}

/** Wants a wish while mounted, and tells how it stands. */
export function useSubscriptionFacts(
  wish: KeyedWish,
  { enabled = true, staleAfterMs, maxUpdatesPerSecond }: SubscriptionHookOptions,
): Omit<SubscriptionFacts, 'updatedAt'> {
  const manager = useWebSocketManager();
  useEffect(() => {
    if (!enabled) return undefined;
    const options = {
      ...(staleAfterMs === undefined ? {} : { staleAfterMs }),
      ...(maxUpdatesPerSecond === undefined ? {} : { maxUpdatesPerSecond }),
    };
    return manager.subscribe(wish.channel, wish.filter, options).unsubscribe;
  }, [manager, wish, enabled, staleAfterMs, maxUpdatesPerSecond]);
  const subscription = useWebSocketStore((state) =>
    state.subscriptions.find(({ key }) => key === wish.key),
  );
  const connectionStatus = useWebSocketStore((state) => state.connection.status);
  const welcomedAt = useWebSocketStore((state) => state.session?.connectedAt ?? null);
  const retry = useCallback(() => manager.retry(wish.key), [manager, wish]);
  return { isEnabled: enabled, subscription, connectionStatus, welcomedAt, retry };
}
