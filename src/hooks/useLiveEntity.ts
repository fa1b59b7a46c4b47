import { useMemo, useSyncExternalStore } from 'react';
import type { EntityRows } from '../domain/liveRow.ts';
import type { CoreEntity } from '../protocols/entities.ts';
import type { Filter } from '../protocols/filter.ts';
import type { TableView } from '../store/createTableView.ts';
import { createTableView } from '../store/createTableView.ts';
import type { KeyedTable } from '../store/keyedTable.ts';
import { newestReceivedAt } from './newestReceivedAt.ts';
import type { SubscriptionFacts, SubscriptionResult } from './subscriptionResult.ts';
import { toSubscriptionResult } from './subscriptionResult.ts';
import { useStableWish } from './useStableWish.ts';
import type { SubscriptionHookOptions } from './useSubscriptionFacts.ts';
import { useSubscriptionFacts } from './useSubscriptionFacts.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** Options of the hooks that give lists. */
export interface LiveListOptions extends SubscriptionHookOptions {
  /** At most this many rows, the first in the hook's order. @default all */
  readonly limit?: number | undefined;
}

/** What a hook adds to its user's options. */
interface ListOrder<Row> {
  /** Order of the rows; a constant, or the view is made anew at every render. @default order of arrival */
  readonly compare?: (left: Row, right: Row) => number;
  /** @default the protocol's for the entity */
  readonly channel?: string;
}

const NOTHING: readonly never[] = [];
const getNothing = (): readonly never[] => NOTHING;
const neverChanges = () => () => undefined;

interface LiveEntity<E extends CoreEntity> {
  readonly view: TableView<EntityRows[E]>;
  readonly table: KeyedTable<EntityRows[E]>;
  readonly facts: Omit<SubscriptionFacts, 'updatedAt'>;
}

/** Follows the channel of an entity, and looks at those of its rows that the filter covers. */
function useLiveEntity<E extends CoreEntity>(
  entity: E,
  filter: Filter,
  {
    limit,
    compare,
    channel: own,
    enabled = true,
    ...options
  }: LiveListOptions & ListOrder<EntityRows[E]>,
): LiveEntity<E> {
  const { protocol, tables } = useWebSocketManager();
  const channel = own ?? protocol.channelOf[entity];
  const wish = useStableWish(channel ?? '', filter);
  const isEnabled = enabled && channel !== undefined;
  const facts = useSubscriptionFacts(wish, { ...options, enabled: isEnabled });
  const table: KeyedTable<EntityRows[E]> = tables[entity];
  const view = useMemo(() => {
    const covers = protocol.createMatcher(wish)[entity];
    const matches = (row: EntityRows[E]) => covers?.(row) ?? false;
    return createTableView(table, {
      matches,
      ...(limit === undefined ? {} : { limit }),
      ...(compare === undefined ? {} : { compare }),
    });
  }, [protocol, wish, entity, table, limit, compare]);
  return { view, table, facts };
}

/** Rows of an entity: re-renders when any of them changes. */
export function useLiveRows<E extends CoreEntity>(
  entity: E,
  filter: Filter,
  options: LiveListOptions & ListOrder<EntityRows[E]>,
): { readonly rows: readonly EntityRows[E][]; readonly result: SubscriptionResult } {
  const { view, table, facts } = useLiveEntity(entity, filter, options);
  const rows = useSyncExternalStore<readonly EntityRows[E][]>(
    facts.isEnabled ? view.subscribeRows : neverChanges,
    facts.isEnabled ? view.getRows : getNothing,
    getNothing,
  );
  const keys = rows.map(({ key }) => key);
  return {
    rows,
    result: toSubscriptionResult({ ...facts, updatedAt: newestReceivedAt(table, keys) }),
  };
}

/** Keys of an entity's rows: re-renders only when membership or order changes. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties view and table to one entity
export function useLiveKeys<E extends CoreEntity>(
  entity: E,
  filter: Filter,
  options: LiveListOptions,
): { readonly keys: readonly string[]; readonly result: SubscriptionResult } {
  const { view, table, facts } = useLiveEntity(entity, filter, options);
  const keys = useSyncExternalStore<readonly string[]>(
    facts.isEnabled ? view.subscribeKeys : neverChanges,
    facts.isEnabled ? view.getKeys : getNothing,
    getNothing,
  );
  return {
    keys,
    result: toSubscriptionResult({ ...facts, updatedAt: newestReceivedAt(table, keys) }),
  };
}
