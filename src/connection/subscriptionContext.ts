import type { EpochMs } from '../lib/clock.ts';
import type { SubscriptionConfig } from './subscription.ts';

/** What a subscription's fate depends on beside itself. */
export interface SubscriptionContext {
  readonly at: EpochMs;
  /** Whether there is a welcomed link to ask on. */
  readonly isLinked: boolean;
  readonly lastReceivedAt: EpochMs | null;
  /** The confirmation, or what was received after it; null while neither has come on this link. */
  readonly silentSinceAt: EpochMs | null;
  /**
   * Whether this link has been asked for it. If so it is given up with an unsubscribe, even after a refusal: that
   * may have been the answer to an earlier request, or to another on the same channel.
   */
  readonly wasAsked: boolean;
  readonly config: SubscriptionConfig;
}
