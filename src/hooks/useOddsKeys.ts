import type { OddsFilter } from '../protocols/sportsbook/sportsbookFilters.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveKeys } from './useLiveEntity.ts';

/** Keys of odds rows, and how their subscription stands. */
export type OddsKeysResult = SubscriptionResult & { readonly keys: readonly string[] };

/** Keys for `useOddsRow`: re-renders when rows come or go, not when prices move. */
export function useOddsKeys(
  filter: OddsFilter = {},
  options: LiveListOptions = {},
): OddsKeysResult {
  const { keys, result } = useLiveKeys('odds', filter, options);
  return { ...result, keys };
}
