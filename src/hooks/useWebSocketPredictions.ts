import type { PredictionRow } from '../domain/liveRow.ts';
import type { PredictionFilter } from '../protocols/sportsbook/sportsbookFilters.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { LiveListOptions } from './useLiveEntity.ts';
import { useLiveRows } from './useLiveEntity.ts';

/** The list of predictions, and how its subscription stands. */
export type PredictionsResult = SubscriptionResult & {
  readonly predictions: readonly PredictionRow[];
};

/** Forecasts of the models, one row per game, kind and player. */
export function useWebSocketPredictions(
  filter: PredictionFilter = {},
  options: LiveListOptions = {},
): PredictionsResult {
  const { rows, result } = useLiveRows('prediction', filter, options);
  return { ...result, predictions: rows };
}
