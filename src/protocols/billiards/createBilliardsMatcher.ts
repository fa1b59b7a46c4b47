import type { SubscriptionWish } from '../filter.ts';
import type { ItemMatcher } from '../protocol.ts';
import type { EntitySubjects } from '../entities.ts';
import { isBilliardsStream } from './wire/streams.ts';

/**
 * Predicates of a wish: what came on its stream, because the server goes on sending streams that were given up. What is
 * known of a table came on several, and any of them keeps it. A channel that is no stream carries nothing.
 */
export function createBilliardsMatcher({ channel }: SubscriptionWish): ItemMatcher {
  if (!isBilliardsStream(channel)) return {};
  if (channel === 'trajectory') return { trajectory: () => true };
  return {
    billiardsTable: ({ stream }: EntitySubjects['billiardsTable']) =>
      stream === undefined || stream === channel,
  };
}
