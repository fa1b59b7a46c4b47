import type { SubscriptionWish } from '../filter.ts';

/** The one channel of the protocol. */
export const CRICKET_CHANNEL = 'match';

/** The match a wish is for; null where it names none, or several: no socket carries those. */
export function toMatchId({ filter }: SubscriptionWish): string | null {
  const wanted = filter['matchId'];
  if (wanted === undefined || wanted === '') return null;
  if (typeof wanted !== 'object') return String(wanted);
  const [only, ...others] = wanted;
  return only === undefined || others.length > 0 ? null : String(only);
}
