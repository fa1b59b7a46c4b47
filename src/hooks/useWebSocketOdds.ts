import type { OddsRow } from '../domain/liveRow.ts';
import type { OddsFilter } from '../protocols/sportsbook/sportsbookFilters.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveRows } from './useLiveEntity.ts';

/** The list of odds, and how its subscription stands. */
export type OddsResult = SubscriptionResult & { readonly odds: readonly OddsRow[] };

/**
 * Live odds, one row per game and book. Re-renders once a frame when any of them changed: for long tables prefer
 * `useOddsKeys` with `useOddsRow` per row.
 *
 * @example
 * const { odds, isStale } = useWebSocketOdds({ sport: 'NBA' });
 */
export function useWebSocketOdds(
  filter: OddsFilter = {},
  options: LiveListOptions = {},
): OddsResult {
  const { rows, result } = useLiveRows('odds', filter, options);
  return { ...result, odds: rows };
}
