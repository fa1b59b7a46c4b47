import { useState } from 'react';
import { toSubscriptionKey } from '../../hooks/subscriptionKey.ts';
import type { HeldWish } from '../../hooks/useHeldSubscriptions.ts';
import { useHeldSubscriptions } from '../../hooks/useHeldSubscriptions.ts';
import type { SubscriptionHookOptions } from '../../hooks/useSubscriptionFacts.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { Filter, Subscription } from '../../hooks/viewTypes.ts';
import type { FilterPart } from './describeFilter.ts';
import { describeFilter } from './describeFilter.ts';
import type { SubscriptionManagerStrings } from './managerStrings.ts';
import type { NamedChannel } from './useChannels.ts';
import { describe } from './useChannels.ts';
import type { SubscriptionFormBehaviour } from './useSubscriptionForm.ts';
import { useSubscriptionForm } from './useSubscriptionForm.ts';

/** A subscription as the list shows it. */
export interface SubscriptionEntryFacts {
  readonly subscription: Subscription;
  readonly channel: string;
  readonly filterParts: readonly FilterPart[];
  /** It was made here, so it may be given up here. */
  readonly isOwn: boolean;
  /** How many others want it. */
  readonly otherPlaces: number;
}

/** What the manager shows and does. */
export interface SubscriptionManagerBehaviour {
  readonly form: SubscriptionFormBehaviour;
  readonly entries: readonly SubscriptionEntryFacts[];
  /** What was asked for last, here, is not answered yet. */
  readonly isSubscribing: boolean;
  /** What changed last, to be read out. */
  readonly news: string;
  /** The newest refusal of something made here, to be read out at once. */
  readonly refusal: string;
  readonly unsubscribe: (entry: SubscriptionEntryFacts) => void;
  readonly retry: (entry: SubscriptionEntryFacts) => void;
}

const NO_WISHES: readonly HeldWish[] = [];

/** Where wishes are kept: above, or here. */
export interface WishKeeping extends Pick<SubscriptionHookOptions, 'staleAfterMs'> {
  readonly wishes?: readonly HeldWish[] | undefined;
  readonly onWishesChange?: ((wishes: readonly HeldWish[]) => void) | undefined;
}

/** The form, the wishes made with it, and how all subscriptions stand. */
export function useSubscriptionManagerBehaviour(
  strings: SubscriptionManagerStrings,
  { wishes, onWishesChange, staleAfterMs }: WishKeeping = {},
): SubscriptionManagerBehaviour {
  const manager = useWebSocketManager();
  const [own, setOwn] = useState(NO_WISHES);
  const held = wishes ?? own;
  useHeldSubscriptions(wishes === undefined ? own : NO_WISHES, { staleAfterMs });
  const setHeld = (next: readonly HeldWish[]) => {
    setOwn(next);
    onWishesChange?.(next);
  };
  const [news, setNews] = useState('');
  const entries = useEntries(held);
  const last = held.at(-1);
  const isLast = ({ subscription }: SubscriptionEntryFacts) => subscription.key === last?.key;

  const form = useSubscriptionForm(({ name, label }: NamedChannel, filter: Filter) => {
    const wish = { channel: name, filter };
    const key = toSubscriptionKey(wish);
    if (held.some((other) => other.key === key)) return false;
    setHeld([...held, { ...wish, key }]);
    setNews(strings.subscribedTo(label));
    return true;
  });
  return {
    form,
    entries,
    isSubscribing: entries.some((entry) => isLast(entry) && isAsking(entry.subscription)),
    news,
    refusal: toRefusal(entries),
    unsubscribe({ subscription, channel }) {
      setHeld(held.filter(({ key }) => key !== subscription.key));
      setNews(strings.unsubscribedFrom(channel));
    },
    retry: ({ subscription }) => manager.retry(subscription.key),
  };
}

/** All subscriptions that somebody wants; those that only linger are over for people. */
function useEntries(held: readonly HeldWish[]): readonly SubscriptionEntryFacts[] {
  const { channels = {} } = useWebSocketManager().protocol;
  const subscriptions = useWebSocketStore((state) => state.subscriptions);
  const own = new Set(held.map(({ key }) => key));
  return subscriptions
    .filter(({ wantedCount }) => wantedCount > 0)
    .map((subscription) => {
      const { key, wish, wantedCount } = subscription;
      const { label, filterFields } = describe(wish.channel, channels);
      const isOwn = own.has(key);
      return {
        subscription,
        channel: label,
        filterParts: describeFilter(wish.filter, filterFields),
        isOwn,
        otherPlaces: isOwn ? wantedCount - 1 : wantedCount,
      };
    });
}

function isAsking({ phase }: Subscription): boolean {
  return phase === 'requested';
}

function toRefusal(entries: readonly SubscriptionEntryFacts[]): string {
  const refused = entries.findLast(({ isOwn, subscription }) => isOwn && subscription.error);
  return refused?.subscription.error
    ? `${refused.channel}: ${refused.subscription.error.message}`
    : '';
}
