import { useState } from 'react';
import type { Filter, SubscriptionKey, SubscriptionWish } from '../protocols/filter.ts';
import { toSubscriptionKey } from '../protocols/filter.ts';

/** A wish with its canonical key. */
export interface KeyedWish extends SubscriptionWish {
  readonly key: SubscriptionKey;
}

/** The same wish object for as long as it means the same, so that filters may be written inline. */
export function useStableWish(channel: string, filter: Filter): KeyedWish {
  const key = toSubscriptionKey({ channel, filter });
  const [wish, setWish] = useState<KeyedWish>({ key, channel, filter });
  if (wish.key === key) return wish;
  // Adjusting state while rendering is React's own way to derive it from changed props: no effect, no extra paint.
  const next = { key, channel, filter };
  setWish(next);
  return next;
}
