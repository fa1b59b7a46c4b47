import type { RowsFreshness } from '../connection/toSilentSince.ts';
import type { EntityModels } from '../domain/entityModels.ts';
import { FOLDS } from '../domain/folds.ts';
import type { EntityRows } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { CoreEntity, Entity, EntityItems, SportEntity } from '../protocols/entities.ts';
import type { KeyedTableOptions } from './createKeyedTable.ts';
import { createKeyedTable } from './createKeyedTable.ts';
import type { KeyedTable, WritableTable } from './keyedTable.ts';
import { shareRoom } from './shareRoom.ts';

/** One table per core entity, as hooks read them. */
export type EntityTables = { readonly [E in CoreEntity]: KeyedTable<EntityRows[E]> };

type CoreTables = {
  readonly [E in CoreEntity]: WritableTable<EntityItems[E], EntityModels[E]>;
};
/** Tables of sports that somebody asked for. */
type SportTables = { readonly [E in SportEntity]?: WritableTable<EntityItems[E], EntityModels[E]> };

/** The same tables, for the manager, and those of the sports that somebody asked for. */
export type WritableEntityTables = CoreTables & SportTables;

/**
 * Age at which a row of each entity counts as stale, ms: three times the period of the original feed
 * (PROTOCOLS 2.2.5). Null: never by age.
 */
export type StaleAfterMs = Readonly<Record<CoreEntity, number | null>> &
  Readonly<Partial<Record<SportEntity, number | null>>>;

export const STALE_AFTER_MS: Readonly<Record<CoreEntity, number | null>> = {
  odds: 90_000,
  prediction: 180_000,
  arbitrage: 45_000,
  game: 135_000,
  analytics: 360_000,
  portfolio: null,
};

/** What fills the room that others leave first: few and telling before many. */
const FLUSH_ORDER: readonly Entity[] = [
  'cricketMatch',
  'nflGame',
  'billiardsTable',
  'trajectory',
  'game',
  'arbitrage',
  'prediction',
  'analytics',
  'portfolio',
  'odds',
];

/** Creates an empty table for each core entity. */
export function createEntityTables(
  options: Omit<KeyedTableOptions, 'maxRows'>,
): WritableEntityTables {
  return {
    odds: createKeyedTable(FOLDS.odds, options),
    prediction: createKeyedTable(FOLDS.prediction, options),
    arbitrage: createKeyedTable(FOLDS.arbitrage, { ...options, maxRows: 500 }),
    game: createKeyedTable(FOLDS.game, options),
    analytics: createKeyedTable(FOLDS.analytics, { ...options, maxRows: 100 }),
    portfolio: createKeyedTable(FOLDS.portfolio, { ...options, maxRows: 100 }),
  };
}

/** The table of an entity; undefined for a sport's that nobody asked for. */
export function tableOf<E extends Entity>(
  tables: WritableEntityTables,
  entity: E,
): WritableTable<EntityItems[E], EntityModels[E]> | undefined {
  const all: { readonly [F in Entity]?: WritableTable<EntityItems[F], EntityModels[F]> } = tables;
  return all[entity];
}

/** The tables there are, those that fill the room of others first before the rest. */
function existing(tables: WritableEntityTables): readonly FlushableTable[] {
  return FLUSH_ORDER.flatMap((entity) => tables[entity] ?? []);
}

/** What can be done with a table whatever it holds. */
type FlushableTable = Pick<
  WritableTable<never, object>,
  'flush' | 'isDirty' | 'dirtyCount' | 'markStale'
>;

type ReadableTable = Pick<KeyedTable<{ readonly isStale: boolean }>, 'get' | 'keys'>;

/** Whether any of the tables has something to show. */
export function hasDirtyTable(tables: WritableEntityTables): boolean {
  return existing(tables).some(({ isDirty }) => isDirty);
}

/** Whether any row is fresh; opportunities are not asked, which vanish instead of growing old (ST10). */
export function toRowsFreshness(tables: WritableEntityTables): RowsFreshness {
  let hasRows = false;
  for (const [entity, table] of Object.entries<ReadableTable | undefined>(tables)) {
    if (!table || entity === 'arbitrage') continue;
    for (const key of table.keys()) {
      if (table.get(key)?.isStale === false) return 'some-fresh';
      hasRows = true;
    }
  }
  return hasRows ? 'all-stale' : 'no-rows';
}

/** Marks everything stale: the link is gone. */
export function markTablesStale(tables: WritableEntityTables): void {
  for (const table of existing(tables)) table.markStale();
}

/**
 * Shows what waits in all tables, about `maxRows` of it with a share for each table, and tells how many rows changed and
 * whether anything is left.
 */
export function flushTables(
  tables: WritableEntityTables,
  maxRows: number,
): { readonly rows: number; readonly hasSpilled: boolean } {
  const order = existing(tables);
  const rooms = shareRoom(
    order.map(({ dirtyCount }) => dirtyCount),
    maxRows,
  );
  let rows = 0;
  for (const [at, table] of order.entries()) rows += table.flush(rooms[at]);
  return { rows, hasSpilled: hasDirtyTable(tables) };
}

/** Marks what has become too old, and lets arbitrage vanish that is over or no longer repeated (ST10). */
export function sweepTables(
  tables: WritableEntityTables,
  { at, staleAfterMs }: { readonly at: EpochMs; readonly staleAfterMs: StaleAfterMs },
): void {
  for (const entity of FLUSH_ORDER) {
    const limitMs = staleAfterMs[entity] ?? null;
    if (limitMs !== null && entity !== 'arbitrage') tables[entity]?.markStale(at - limitMs);
  }
  sweepArbitrage(tables.arbitrage, { at, limitMs: staleAfterMs.arbitrage });
}

function sweepArbitrage(
  table: WritableEntityTables['arbitrage'],
  { at, limitMs }: { readonly at: EpochMs; readonly limitMs: number | null },
): void {
  for (const key of table.keys()) {
    const ageMs = at - (table.receivedAt(key) ?? at);
    const livesMs = Math.min(table.get(key)?.expiresInMs ?? Infinity, limitMs ?? Infinity);
    if (ageMs >= livesMs) table.remove(key);
  }
}
