import type { OddsRow } from '../../../src/domain/liveRow.ts';
import { createTableView } from '../../../src/store/createTableView.ts';
import type { KeyedTable } from '../../../src/store/keyedTable.ts';
import type { MicroCase, MicroGroup } from '../microCase.ts';
import { createMovingTable } from './createMovingTable.ts';
import { BATCH_SIZE } from './messages.ts';

/** Keeping the keys of a filtered list up to date. */
export const viewGroup: MicroGroup = {
  title: 'Filtered keys',
  note: `What a view of one sport, a quarter of the rows, does after a flush of ${BATCH_SIZE} rows; where rows join or leave, it filters by price instead, and every second flush lets most of its rows in, the other ones out.`,
  createCases: () =>
    [500, 10_000].flatMap((rows) => [
      toCase(`${rows.toLocaleString('en-US')} rows, the same ones match`, rows, isOfSport),
      toCase(`${rows.toLocaleString('en-US')} rows, most of the batch join or leave`, rows, isDear),
    ]),
};

const isOfSport = ({ sport }: OddsRow) => sport === 'NFL';
const isDear = ({ moneyline }: OddsRow) => (moneyline?.home ?? 0) > 250;

function toCase(name: string, rows: number, matches: (row: OddsRow) => boolean): MicroCase {
  const { table, receiveBatch } = createMovingTable(rows);
  const held = holdBack(table);
  createTableView(held.table, { matches }).subscribeKeys(() => undefined);
  return {
    name,
    messageCount: BATCH_SIZE,
    prepare() {
      receiveBatch();
      table.flush();
    },
    run: held.tell,
  };
}

/** The table, but its followers hear of a flush only when they are told: then what they do can be measured alone. */
function holdBack(table: KeyedTable<OddsRow>): {
  readonly table: KeyedTable<OddsRow>;
  readonly tell: () => void;
} {
  let changed: readonly string[] = [];
  let follower: ((changedKeys: readonly string[]) => void) | null = null;
  table.subscribe((changedKeys) => (changed = changedKeys));
  return {
    tell: () => follower?.(changed),
    table: {
      get: (key) => table.get(key),
      keys: () => table.keys(),
      get size() {
        return table.size;
      },
      get version() {
        return table.version;
      },
      receivedAt: (key) => table.receivedAt(key),
      history: (key) => table.history(key),
      subscribeKey: (key, listener) => table.subscribeKey(key, listener),
      source: (key) => table.source(key),
      subscribe(listener) {
        follower = listener;
        return () => (follower = null);
      },
    },
  };
}
