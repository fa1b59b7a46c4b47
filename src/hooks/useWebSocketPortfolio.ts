import { useState } from 'react';
import type { RecordRow } from '../domain/liveRow.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveRows } from './useLiveEntity.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** The user's portfolio, and how its subscription stands. */
export type PortfolioResult = SubscriptionResult & {
  /** As the server sends it; undefined before, and for somebody who is not signed in. */
  readonly portfolio: RecordRow | undefined;
};

/** The signed-in user's portfolio; of an anonymous session it asks for nothing. */
export function useWebSocketPortfolio(options: LiveListOptions = {}): PortfolioResult {
  const isAuthenticated = useWebSocketStore((state) => state.session?.isAuthenticated ?? null);
  // What the last session was stays true while the link is away: the portfolio is stale then, not forbidden.
  const [isSignedIn, setIsSignedIn] = useState(false);
  if (isAuthenticated !== null && isAuthenticated !== isSignedIn) setIsSignedIn(isAuthenticated);
  const enabled = (options.enabled ?? true) && isSignedIn;
  const { rows, result } = useLiveRows('portfolio', {}, { ...options, enabled });
  return { ...result, portfolio: rows[0] };
}
