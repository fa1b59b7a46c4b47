import type { ArbitrageRow } from '../domain/liveRow.ts';
import type { ArbitrageFilter } from '../protocols/sportsbook/sportsbookFilters.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveRows } from './useLiveEntity.ts';

/** The open opportunities, and how their subscription stands. */
export type ArbitrageResult = SubscriptionResult & {
  readonly opportunities: readonly ArbitrageRow[];
};

/** Fresh before stale, then the most profitable first: with a `limit`, what is worth acting on. */
function byWorth(left: ArbitrageRow, right: ArbitrageRow): number {
  if (left.isStale !== right.isStale) return left.isStale ? 1 : -1;
  return (right.profitPercent ?? 0) - (left.profitPercent ?? 0);
}

/**
 * Arbitrage that is open now, fresh before stale and the most profitable first; an opportunity leaves the list when its time is up or the server stops repeating it.
 * `minProfit` is a threshold in percent, applied here because the server does not (PROTOCOLS 2.2.4).
 */
export function useWebSocketArbitrage(
  filter: ArbitrageFilter = {},
  options: LiveListOptions = {},
): ArbitrageResult {
  const { rows, result } = useLiveRows('arbitrage', filter, { ...options, compare: byWorth });
  return { ...result, opportunities: rows };
}
