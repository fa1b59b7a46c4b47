import { useWebSocketSubscription } from '../../hooks/useWebSocketSubscription.ts';

/** Follows the channel of a sport while mounted, which brings scores and periods; shows nothing itself. */
export function SportFeed({ sport }: { readonly sport: string }): null {
  useWebSocketSubscription(sport.toLowerCase());
  return null;
}
