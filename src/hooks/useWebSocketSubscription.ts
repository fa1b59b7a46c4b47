import type { Filter } from '../protocols/filter.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import { toSubscriptionResult } from './subscriptionResult.ts';
import { useStableWish } from './useStableWish.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';
import { useSubscriptionFacts } from './useSubscriptionFacts.ts';

/**
 * Follows a channel while mounted. The filter may be written inline: only its meaning counts, so a new object that
 * says the same sends nothing and re-runs nothing.
 *
 * @example
 * const { status, isStale, error, retry } = useWebSocketSubscription('odds_updates', { sport: 'NBA' });
 */
export function useWebSocketSubscription(
  channel: string,
  filter: Filter = {},
  options: SubscriptionHookOptions = {},
): SubscriptionResult {
  const manager = useWebSocketManager().managerOf(channel, filter);
  const wish = useStableWish(channel, filter);
  const facts = useSubscriptionFacts(wish, options);
  // Only with a subscription, so that the first client render equals the server's.
  const updatedAt = facts.subscription ? manager.lastReceivedAt(wish.key) : null;
  return toSubscriptionResult({ ...facts, updatedAt });
}
