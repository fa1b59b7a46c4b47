import { useMemo, useSyncExternalStore } from 'react';
import { nflGames } from '../domain/nfl/nflGames.ts';
import { createTableView } from '../store/createTableView.ts';
import { newestReceivedAt } from './newestReceivedAt.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import { toSubscriptionResult } from './subscriptionResult.ts';
import { useStableWish } from './useStableWish.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSubscriptionFacts } from './useSubscriptionFacts.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** Which NFL games there are, and how their subscription stands. */
export type LiveGamesResult = SubscriptionResult & {
  /** In order of the first message about each. */
  readonly gameIds: readonly string[];
};

const ALL_GAMES = {};
const everyGame = () => true;
const NOTHING: readonly never[] = [];
const getNothing = () => NOTHING;
const neverChanges = () => () => undefined;

/**
 * Follows all NFL games, for a list of them: re-renders when games come or go, not when one of them changes. Each is shown with
 * `useLiveGame(gameId)`.
 */
export function useLiveGames(options: SubscriptionHookOptions = {}): LiveGamesResult {
  // Before the subscription: what comes for a table that is not there is lost.
  const table = useWebSocketManager().tableOf(nflGames);
  const facts = useSubscriptionFacts(useStableWish('games', ALL_GAMES), options);
  const view = useMemo(() => createTableView(table, { matches: everyGame }), [table]);
  const gameIds = useSyncExternalStore<readonly string[]>(
    facts.isEnabled ? view.subscribeKeys : neverChanges,
    facts.isEnabled ? view.getKeys : getNothing,
    getNothing,
  );
  const updatedAt = newestReceivedAt(table, gameIds);
  return { ...toSubscriptionResult({ ...facts, updatedAt }), gameIds };
}
