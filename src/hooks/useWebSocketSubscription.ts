import type { Filter } from '../protocols/filter.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import { toSubscriptionResult } from './subscriptionResult.ts';
import { useStableWish } from './useStableWish.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
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
  const facts = useSubscriptionFacts(useStableWish(channel, filter), options);
  return toSubscriptionResult({ ...facts, updatedAt: facts.subscription?.lastReceivedAt ?? null });
}
