import { billiardsTables } from '../domain/billiards/billiardsTables.ts';
import { trajectories } from '../domain/billiards/trajectories.ts';
import type { BilliardsTableRow, TrajectoryRow } from '../domain/liveRow.ts';
import { TABLE_ID } from '../protocols/billiards/billiardsItems.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { RowFeed } from './useSportFeed.ts';
import { useSportFeed } from './useSportFeed.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';

/** Options of `useTableFeed`. */
export interface TableFeedOptions extends SubscriptionHookOptions {
  /** Whether predictions are followed as well. @default true */
  readonly withTrajectories?: boolean | undefined;
}

/** A billiards table to be drawn, and how its stream of states stands. */
export type TableFeedResult = SubscriptionResult & {
  /** Balls, cue and geometry. */
  readonly tableFeed: RowFeed<BilliardsTableRow>;
  /** Where balls are going to run; empty without `withTrajectories`. */
  readonly trajectoryFeed: RowFeed<TrajectoryRow>;
};

/**
 * Follows the billiards table for who draws it, thirty times a second, outside React: re-renders when how it stands changed,
 * never because balls moved. It is stale when no state came for `staleAfterMs` (@default 5_000).
 *
 * @example
 * const { tableFeed, isStale } = useTableFeed();
 * useEffect(() => tableFeed.subscribe(() => draw(tableFeed.get()?.balls)), [tableFeed]);
 */
export function useTableFeed(options: TableFeedOptions = {}): TableFeedResult {
  const { enabled = true, withTrajectories = true, ...rest } = options;
  const { staleAfterMs = billiardsTables.staleAfterMs ?? undefined } = rest;
  const states = useSportFeed(
    billiardsTables,
    { channel: 'state', key: TABLE_ID },
    { ...rest, enabled, staleAfterMs },
  );
  const predictions = useSportFeed(
    trajectories,
    { channel: 'trajectory', key: TABLE_ID },
    { enabled: enabled && withTrajectories },
  );
  return { ...states.result, tableFeed: states.feed, trajectoryFeed: predictions.feed };
}
