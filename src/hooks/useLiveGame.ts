import { useEffect } from 'react';
import { nflGames } from '../domain/nfl/nflGames.ts';
import type { NflGameRow } from '../domain/liveRow.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSportModel } from './useSportModel.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** An NFL game, and how its subscription stands. */
export type LiveGameResult = SubscriptionResult & {
  /** Undefined until the first message about it. */
  readonly game: NflGameRow | undefined;
};

/** What is told of a game beside its plays: prices and their movement, and forecasts. */
const COMPANIONS = ['odds', 'predictions'] as const;

/**
 * Follows an NFL game: score, clock, downs, drives, win probability, prices and scoring plays.
 *
 * @example
 * const { game, isStale } = useLiveGame('2026_w11_KC_BUF');
 */
export function useLiveGame(gameId: string, options: SubscriptionHookOptions = {}): LiveGameResult {
  const manager = useWebSocketManager();
  const { enabled = true } = options;
  useEffect(() => {
    if (!enabled) return undefined;
    const handles = COMPANIONS.map((channel) => manager.subscribe(channel, { gameId }));
    return () => handles.forEach(({ unsubscribe }) => unsubscribe());
  }, [manager, enabled, gameId]);
  const place = { channel: 'game', filter: { gameId }, key: gameId };
  const { row, result } = useSportModel(nflGames, place, options);
  return { ...result, game: row };
}
