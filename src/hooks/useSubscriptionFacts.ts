import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { SubscriptionStanding } from '../store/subscriptionStanding.ts';
import type { WebSocketManager } from '../store/webSocketManager.ts';
import { linkFactsOf } from './linkFactsOf.ts';
import type { SubscriptionFacts } from './subscriptionResult.ts';
import type { KeyedWish } from './useStableWish.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

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
  const manager = useWebSocketManager().managerOf(wish.channel, wish.filter);
  useEffect(() => {
    if (!enabled) return undefined;
    const options = {
      ...(staleAfterMs === undefined ? {} : { staleAfterMs }),
      ...(maxUpdatesPerSecond === undefined ? {} : { maxUpdatesPerSecond }),
    };
    return manager.subscribe(wish.channel, wish.filter, options).unsubscribe;
  }, [manager, wish, enabled, staleAfterMs, maxUpdatesPerSecond]);
  const subscription = useStanding(manager, wish.key);
  const links = linkFactsOf(manager);
  const { connectionStatus, welcomedAt } = useSyncExternalStore(
    links.subscribe,
    links.get,
    links.getInitial,
  );
  const retry = useCallback(() => manager.retry(wish.key), [manager, wish]);
  return { isEnabled: enabled, subscription, connectionStatus, welcomedAt, retry };
}

const getNothing = () => undefined;

/** One subscription among however many: hears of no other. */
function useStanding(
  { subscriptions }: WebSocketManager,
  key: SubscriptionKey,
): SubscriptionStanding | undefined {
  const subscribe = useCallback(
    (listener: () => void) => subscriptions.subscribe(key, listener),
    [subscriptions, key],
  );
  return useSyncExternalStore(subscribe, () => subscriptions.get(key), getNothing);
}
