import type { SubscriptionKey, SubscriptionWish } from '../protocols/filter.ts';
import type { Subscription } from './subscription.ts';

/** A subscription that nobody wants yet. */
export function createSubscription(key: SubscriptionKey, wish: SubscriptionWish): Subscription {
  return {
    key,
    wish,
    phase: 'waiting',
    wantedCount: 0,
    lingerUntil: null,
    ackDeadlineAt: null,
    roomId: null,
    error: null,
    lastReceivedAt: null,
    staleAfterMs: null,
  };
}
