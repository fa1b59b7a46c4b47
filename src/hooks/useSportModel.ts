import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { EntityModels } from '../domain/entityModels.ts';
import type { LiveRow, SportTable } from '../domain/liveRow.ts';
import type { SportEntity } from '../protocols/entities.ts';
import type { Filter } from '../protocols/filter.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import { toSubscriptionResult } from './subscriptionResult.ts';
import { useStableWish } from './useStableWish.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSubscriptionFacts } from './useSubscriptionFacts.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** Where a read model is found: what to follow, and its key in the table. */
interface Place {
  readonly channel: string;
  readonly filter: Filter;
  readonly key: string;
}

const getNothing = () => undefined;

/** Follows one thing of a sport, and gives its read model: re-renders when that changed, or how it stands. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties definition and row to one sport
export function useSportModel<E extends SportEntity>(
  definition: SportTable<E>,
  { channel, filter, key }: Place,
  options: SubscriptionHookOptions,
): { readonly row: LiveRow<EntityModels[E]> | undefined; readonly result: SubscriptionResult } {
  const manager = useWebSocketManager().managerOf(channel, filter);
  const wish = useStableWish(channel, filter);
  // Before the subscription: what comes for a table that is not there is lost.
  const table: KeyedTable<LiveRow<EntityModels[E]>> = manager.tableOf(definition);
  const facts = useSubscriptionFacts(wish, options);
  const { isEnabled } = facts;
  const source = useMemo(() => table.source(key), [table, key]);
  const getRow = useCallback(() => (isEnabled ? source.get() : undefined), [source, isEnabled]);
  const row = useSyncExternalStore(source.subscribe, getRow, getNothing);
  // Only with a row, so that the first client render equals the server's.
  const updatedAt = row ? (source.receivedAt() ?? null) : null;
  return { row, result: toSubscriptionResult({ ...facts, updatedAt }) };
}
