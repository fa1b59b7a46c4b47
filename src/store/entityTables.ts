import { FOLDS } from '../domain/folds.ts';
import type { EntityRows } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Entity, EntityItems } from '../protocols/entities.ts';
import { ENTITIES } from '../protocols/entities.ts';
import type { KeyedTableOptions } from './createKeyedTable.ts';
import { createKeyedTable } from './createKeyedTable.ts';
import type { KeyedTable, WritableTable } from './keyedTable.ts';
import { shareRoom } from './shareRoom.ts';

/** One table per entity, as hooks read them. */
export type EntityTables = { readonly [E in Entity]: KeyedTable<EntityRows[E]> };

/** The same tables, for the manager. */
export type WritableEntityTables = {
  readonly [E in Entity]: WritableTable<EntityItems[E], EntityRows[E]>;
};

/**
 * Age at which a row of each entity counts as stale, ms: three times the period of the original feed
 * (PROTOCOLS 2.2.5). Null: never by age.
 */
export type StaleAfterMs = Readonly<Record<Entity, number | null>>;

export const STALE_AFTER_MS: StaleAfterMs = {
  odds: 90_000,
  prediction: 180_000,
  arbitrage: 45_000,
  game: 135_000,
  analytics: 360_000,
  portfolio: null,
};

/** What fills the room that others leave first: few and telling before many. */
const FLUSH_ORDER: readonly Entity[] = [
  'game',
  'arbitrage',
  'prediction',
  'analytics',
  'portfolio',
  'odds',
];

/** Creates an empty table for each entity. */
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

/**
 * Shows what waits in all tables, about `maxRows` of it with a share for each table, and tells how many rows changed and
 * whether anything is left.
 */
export function flushTables(
  tables: WritableEntityTables,
  maxRows: number,
): { readonly rows: number; readonly hasSpilled: boolean } {
  const waiting = FLUSH_ORDER.map((entity) => tables[entity].dirtyCount);
  const rooms = shareRoom(waiting, maxRows);
  let rows = 0;
  for (const [at, entity] of FLUSH_ORDER.entries()) rows += tables[entity].flush(rooms[at]);
  return { rows, hasSpilled: ENTITIES.some((entity) => tables[entity].isDirty) };
}

/** Marks what has become too old, and lets arbitrage vanish that is over or no longer repeated (ST10). */
export function sweepTables(
  tables: WritableEntityTables,
  { at, staleAfterMs }: { readonly at: EpochMs; readonly staleAfterMs: StaleAfterMs },
): void {
  for (const entity of ENTITIES) {
    const limitMs = staleAfterMs[entity];
    if (limitMs !== null && entity !== 'arbitrage') tables[entity].markStale(at - limitMs);
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
