import type { EntityModels } from '../domain/entityModels.ts';
import type { LiveRow, SportTable } from '../domain/liveRow.ts';
import type { EntityItems, SportEntity } from '../protocols/entities.ts';
import type { KeyedTableOptions } from './createKeyedTable.ts';
import { createKeyedTable } from './createKeyedTable.ts';
import type { StaleAfterMs, WritableEntityTables } from './entityTables.ts';
import { tableOf } from './entityTables.ts';
import type { KeyedTable } from './keyedTable.ts';

/** Tables of sports, made when somebody first asks: an application carries the read models of its own sports only. */
export interface SportTableDesk {
  of<E extends SportEntity>(definition: SportTable<E>): KeyedTable<LiveRow<EntityModels[E]>>;
  /** Ages at which the rows of those made so far count as stale. */
  readonly staleAfterMs: Partial<StaleAfterMs>;
}

/** More matches than anybody follows at once: what is unwanted is removed anyway. */
const MAX_ROWS = 1_000;

/** Creates a desk that adds the tables it makes to `tables`. */
export function createSportTables(
  tables: WritableEntityTables,
  options: Omit<KeyedTableOptions, 'maxRows'>,
): SportTableDesk {
  const staleAfterMs: Partial<Record<SportEntity, number | null>> = {};
  function of<E extends SportEntity>(
    definition: SportTable<E>,
  ): KeyedTable<LiveRow<EntityModels[E]>> {
    const { entity, fold } = definition;
    const known: KeyedTable<LiveRow<EntityModels[E]>> | undefined = tableOf(tables, entity);
    if (known) return known;
    const table = createKeyedTable<EntityItems[E], EntityModels[E]>(fold, {
      ...options,
      maxRows: MAX_ROWS,
    });
    Object.assign(tables, { [entity]: table });
    staleAfterMs[entity] = definition.staleAfterMs;
    return table;
  }
  return { staleAfterMs, of };
}
