import type { GameRow, OddsRow } from '../domain/liveRow.ts';
import type { OddsFilter, Sport } from '../protocols/sportsbook/sportsbookFilters.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveRows } from './useLiveEntity.ts';

/** Scores and odds of a league, and how its subscription stands. */
export type SportResult = SubscriptionResult & {
  readonly games: readonly GameRow[];
  readonly odds: readonly OddsRow[];
};

/**
 * Scores and odds of one league of the sportsbook, over its own channel.
 *
 * @example
 * const { games, odds, isStale } = useWebSocketSport('MLB');
 */
export function useWebSocketSport(
  sport: Sport,
  filter: Omit<OddsFilter, 'sport'> = {},
  options: LiveListOptions = {},
): SportResult {
  const channel = sport.toLowerCase();
  const games = useLiveRows('game', filter, { ...options, channel });
  const odds = useLiveRows('odds', filter, { ...options, channel });
  return { ...games.result, games: games.rows, odds: odds.rows };
}
