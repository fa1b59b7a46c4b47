import type { Subscription } from './subscription.ts';
import type { SubscriptionContext } from './subscriptionContext.ts';

/** Stale or not, by the silence that those who want it now can bear. */
export function judgeSilence(
  subscription: Subscription,
  context: SubscriptionContext,
): Subscription {
  const { phase, staleAfterMs } = subscription;
  const { at, silentSinceAt, lastReceivedAt } = context;
  if (phase !== 'confirmed' && phase !== 'receiving' && phase !== 'stale') return subscription;
  const isSilent =
    staleAfterMs !== null && silentSinceAt !== null && at >= silentSinceAt + staleAfterMs;
  if (isSilent === (phase === 'stale')) return subscription;
  if (isSilent) return { ...subscription, phase: 'stale', lastReceivedAt };
  const hasReceived = lastReceivedAt !== null && lastReceivedAt === silentSinceAt;
  return { ...subscription, phase: hasReceived ? 'receiving' : 'confirmed', lastReceivedAt };
}
