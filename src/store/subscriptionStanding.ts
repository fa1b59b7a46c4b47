import type { Subscription } from '../connection/subscription.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { Stop } from './environment.ts';

/** How a subscription stands, without what its followers do not show: same object until phase or error changes. */
export type SubscriptionStanding = Pick<Subscription, 'key' | 'wish' | 'phase' | 'error'>;

/** Subscriptions one at a time, for whoever follows one of thousands. */
export interface SubscriptionStandings {
  /** Undefined while nobody wants it, once it no longer lingers. */
  readonly get: (key: SubscriptionKey) => SubscriptionStanding | undefined;
  /** Calls back, at once, when `get` of this key has changed. */
  readonly subscribe: (key: SubscriptionKey, listener: () => void) => Stop;
}
