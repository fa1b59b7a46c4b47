import { useEffect } from 'react';
import { billiardsTables } from '../domain/billiards/billiardsTables.ts';
import type { BilliardsTableRow } from '../domain/liveRow.ts';
import { TABLE_ID } from '../protocols/billiards/billiardsItems.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSportModel } from './useSportModel.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** A billiards table, and how its stream of states stands. */
export type TableStateResult = SubscriptionResult & {
  /** Undefined until the first message about it. */
  readonly table: BilliardsTableRow | undefined;
};

/** What is followed beside the balls. */
const COMPANIONS = ['config', 'alert', 'performance'] as const;

/**
 * Follows the billiards table: balls, cue and geometry, with its configuration, alerts and the performance of its vision. It is stale when no state
 * came for `staleAfterMs` (@default 5_000): the other streams go on when the camera loses the balls.
 */
export function useTableState(options: SubscriptionHookOptions = {}): TableStateResult {
  const manager = useWebSocketManager();
  const { enabled = true, staleAfterMs = billiardsTables.staleAfterMs ?? undefined } = options;
  useEffect(() => {
    if (!enabled) return undefined;
    const handles = COMPANIONS.map((channel) => manager.subscribe(channel));
    return () => handles.forEach(({ unsubscribe }) => unsubscribe());
  }, [manager, enabled]);
  const place = { channel: 'state', filter: {}, key: TABLE_ID };
  const { row, result } = useSportModel(billiardsTables, place, { ...options, staleAfterMs });
  return { ...result, table: row };
}
