import { useMemo, useSyncExternalStore } from 'react';
import type { EntityModels } from '../domain/entityModels.ts';
import type { LiveRow, SportTable } from '../domain/liveRow.ts';
import type { SportEntity } from '../protocols/entities.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import type { SubscriptionResult } from './subscriptionResult.ts';
import { toSubscriptionResult } from './subscriptionResult.ts';
import { useStableWish } from './useStableWish.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSubscriptionFacts } from './useSubscriptionFacts.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** A read model for who shows it outside React. */
export interface RowFeed<Row> {
  /** The newest row; same identity while nothing in it changed. */
  readonly get: () => Row | undefined;
  /** Calls back when the row changed, at most once a frame. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What is followed, and its key in the table. */
interface FeedPlace {
  readonly channel: string;
  readonly key: string;
}

const EMPTY_FILTER = {};
const getFalse = () => false;

/**
 * Follows one thing of a sport, and gives it to who listens: renders when how it stands changed or when there is a first row,
 * never because the row changed (`useSportModel` does).
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties definition and row to one sport
export function useSportFeed<E extends SportEntity>(
  definition: SportTable<E>,
  { channel, key }: FeedPlace,
  options: SubscriptionHookOptions,
): { readonly feed: RowFeed<LiveRow<EntityModels[E]>>; readonly result: SubscriptionResult } {
  const manager = useWebSocketManager().managerOf(channel, EMPTY_FILTER);
  const wish = useStableWish(channel, EMPTY_FILTER);
  // Before the subscription: what comes for a table that is not there is lost.
  const table: KeyedTable<LiveRow<EntityModels[E]>> = manager.tableOf(definition);
  // Rather of the subscription: other streams may keep the row itself young.
  const receivedAt = manager.lastReceivedAt(wish.key) ?? table.receivedAt(key) ?? null;
  const facts = useSubscriptionFacts(wish, options);
  const feed = useRowFeed(table, key, facts.isEnabled);
  const hasRow = useSyncExternalStore(feed.subscribe, () => feed.get() !== undefined, getFalse);
  // Only with a row, so that the first client render equals the server's.
  const updatedAt = hasRow ? receivedAt : null;
  return { feed, result: toSubscriptionResult({ ...facts, updatedAt }) };
}

/** A feed of one row, the same for as long as it is of the same; of nothing while it is not wanted. */
function useRowFeed<Row>(table: KeyedTable<Row>, key: string, isEnabled: boolean): RowFeed<Row> {
  return useMemo(() => {
    const { get, subscribe } = table.source(key);
    return {
      get: () => (isEnabled ? get() : undefined),
      subscribe: (listener) => subscribe(() => listener()),
    };
  }, [table, key, isEnabled]);
}
