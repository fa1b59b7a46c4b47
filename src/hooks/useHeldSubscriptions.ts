import { useEffect } from 'react';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import type { KeyedWish } from './useStableWish.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** Something that somebody subscribed to by hand: a channel, what it is narrowed by, and the key of both. */
export type HeldWish = KeyedWish;

/**
 * Follows what somebody subscribed to by hand, each wish while it is in the list. Call it above whatever comes and goes around a
 * `WebSocketSubscriptionManager`, such as tabs, so that subscriptions last until the user ends them.
 *
 * @example
 * const [wishes, setWishes] = useState<readonly HeldWish[]>([]);
 * useHeldSubscriptions(wishes);
 * return isOpen && <WebSocketSubscriptionManager wishes={wishes} onWishesChange={setWishes} />;
 */
export function useHeldSubscriptions(
  wishes: readonly HeldWish[],
  { staleAfterMs }: Pick<SubscriptionHookOptions, 'staleAfterMs'> = {},
): void {
  const manager = useWebSocketManager();
  useEffect(() => {
    const options = staleAfterMs === undefined ? {} : { staleAfterMs };
    // Those that stay in the list are let go of and wanted again at once: they linger meanwhile, and nothing is sent.
    const handles = wishes.map(({ channel, filter }) =>
      manager.managerOf(channel, filter).subscribe(channel, filter, options),
    );
    return () => {
      for (const { unsubscribe } of handles) unsubscribe();
    };
  }, [manager, wishes, staleAfterMs]);
}
