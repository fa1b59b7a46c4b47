import type { KeyedWish } from '../../hooks/useStableWish.ts';
import { useWebSocketSubscription } from '../../hooks/useWebSocketSubscription.ts';

/** Props of a wish that is held. */
export interface HeldSubscriptionProps {
  readonly wish: KeyedWish;
  readonly staleAfterMs: number | undefined;
}

/** Wants something while mounted; shows nothing itself. */
export function HeldSubscription({ wish, staleAfterMs }: HeldSubscriptionProps): null {
  useWebSocketSubscription(wish.channel, wish.filter, { staleAfterMs });
  return null;
}
