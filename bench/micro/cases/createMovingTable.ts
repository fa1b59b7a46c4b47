import { FOLDS } from '../../../src/domain/folds.ts';
import type { OddsItem } from '../../../src/protocols/entities.ts';
import { createKeyedTable } from '../../../src/store/createKeyedTable.ts';
import type { WritableTable } from '../../../src/store/keyedTable.ts';
import { BATCH_SIZE, createItems } from './messages.ts';

/** A full table whose rows move in turn. */
export interface MovingTable {
  readonly table: WritableTable<OddsItem, OddsItem>;
  /** Hands the table new prices of as many rows as a batch has, all of them different rows. */
  readonly receiveBatch: () => void;
}

/** No row count shares a divisor with it, so that steps of this length reach every row before any twice. */
const STRIDE = 7_919;

/** Creates a table that holds one shown row per item. */
export function createMovingTable(rows: number): MovingTable {
  const items = createItems(rows);
  const variants = [items.map((item) => ({ ...item, sourceTime: 'b', moneyline: MOVED })), items];
  const table = createKeyedTable(FOLDS.odds, {
    reportError(error) {
      throw error;
    },
  });
  for (const item of items) table.receive(item, 0);
  table.flush();
  let step = 0;
  return {
    table,
    receiveBatch() {
      for (let count = 0; count < BATCH_SIZE; count += 1) {
        const item = variants[Math.floor(step / rows) % 2]?.[(step * STRIDE) % rows];
        if (item) table.receive(item, 0);
        step += 1;
      }
    },
  };
}

/** A price that no row of the feed has. */
const MOVED = { home: 1_000, away: -1_000 };
