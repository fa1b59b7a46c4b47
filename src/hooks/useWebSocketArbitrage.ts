import type { ArbitrageRow } from '../domain/liveRow.ts';
import type { ArbitrageFilter } from '../protocols/sportsbook/sportsbookFilters.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveRows } from './useLiveEntity.ts';

/** The open opportunities, and how their subscription stands. */
export type ArbitrageResult = SubscriptionResult & {
  readonly opportunities: readonly ArbitrageRow[];
};

/**
 * Arbitrage that is open now; an opportunity leaves the list when its time is up or the server stops repeating it.
 * `minProfit` is a threshold in percent, applied here because the server does not (PROTOCOLS 2.2.4).
 */
export function useWebSocketArbitrage(
  filter: ArbitrageFilter = {},
  options: LiveListOptions = {},
): ArbitrageResult {
  const { rows, result } = useLiveRows('arbitrage', filter, options);
  return { ...result, opportunities: rows };
}
