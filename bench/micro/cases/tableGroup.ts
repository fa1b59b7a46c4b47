import type { MicroCase, MicroGroup } from '../microCase.ts';
import { createMovingTable } from './createMovingTable.ts';
import { BATCH_SIZE } from './messages.ts';

/** What a keyed table does with messages. */
export const tableGroup: MicroGroup = {
  title: 'Fold and flush',
  note: `A batch is ${BATCH_SIZE} messages about ${BATCH_SIZE} rows. Fold is what is done as a message comes, flush what is done once a frame, without listeners.`,
  createCases: () => [toFold(500), toFold(10_000), toFlush(500), toFlush(10_000)],
};

function toFold(rows: number): MicroCase {
  const { table, receiveBatch } = createMovingTable(rows);
  return {
    name: `fold into ${rows.toLocaleString('en-US')} rows`,
    messageCount: BATCH_SIZE,
    prepare: () => void table.flush(),
    run: receiveBatch,
  };
}

function toFlush(rows: number): MicroCase {
  const { table, receiveBatch } = createMovingTable(rows);
  return {
    name: `flush over ${rows.toLocaleString('en-US')} rows`,
    messageCount: BATCH_SIZE,
    prepare: receiveBatch,
    run() {
      if (table.flush() !== BATCH_SIZE) throw new Error('every row of the batch moved');
    },
  };
}
