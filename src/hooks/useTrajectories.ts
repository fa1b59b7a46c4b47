import { trajectories } from '../domain/billiards/trajectories.ts';
import type { TrajectoryRow } from '../domain/liveRow.ts';
import { TABLE_ID } from '../protocols/billiards/billiardsItems.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSportModel } from './useSportModel.ts';

/** Where balls are going to run, and how the stream stands. */
export type TrajectoriesResult = SubscriptionResult & {
  /** Undefined until the first prediction. */
  readonly trajectory: TrajectoryRow | undefined;
};

/** Follows the predicted trajectories of the billiards table. */
export function useTrajectories(options: SubscriptionHookOptions = {}): TrajectoriesResult {
  const place = { channel: 'trajectory', filter: {}, key: TABLE_ID };
  const { row, result } = useSportModel(trajectories, place, options);
  return { ...result, trajectory: row };
}
