import type { KeyedTable, Unsubscribe } from '../store/keyedTable.ts';
import type { LiveCell } from './createLiveCell.ts';

/** The cells that show one row. */
interface CellGroup<Row> {
  /** A new list at each change, so that a row which is being shown shows the one it began with. */
  cells: readonly LiveCell<Row>[];
  readonly stop: Unsubscribe;
}

type CellGroups<Row> = Map<string, CellGroup<Row>>;

/** Groups by table; they go with it. */
const groupsOf = new WeakMap<object, CellGroups<unknown>>();

/** Lets a cell follow a row together with all others that do: a row of ten cells is one listener of its table. */
export function joinCellGroup<Row>(
  table: KeyedTable<Row>,
  key: string,
  cell: LiveCell<Row>,
): Unsubscribe {
  const groups = getGroups(table);
  const group = groups.get(key) ?? openGroup(table, groups, key);
  group.cells = [...group.cells, cell];
  return () => {
    group.cells = group.cells.filter((other) => other !== cell);
    if (group.cells.length > 0 || groups.get(key) !== group) return;
    groups.delete(key);
    group.stop();
  };
}

function getGroups<Row>(table: KeyedTable<Row>): CellGroups<Row> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table's groups are of its own rows
  const known = groupsOf.get(table) as CellGroups<Row> | undefined;
  if (known) return known;
  const groups: CellGroups<Row> = new Map();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  groupsOf.set(table, groups as unknown as CellGroups<unknown>);
  return groups;
}

function openGroup<Row>(
  table: KeyedTable<Row>,
  groups: CellGroups<Row>,
  key: string,
): CellGroup<Row> {
  const group: CellGroup<Row> = {
    cells: [],
    stop: table.subscribeKey(key, (row) => showAll(group.cells, row)),
  };
  groups.set(key, group);
  return group;
}

/** A `select` that throws stops no other cell; the table reports what is thrown in the end. */
function showAll<Row>(cells: readonly LiveCell<Row>[], row: Row | undefined): void {
  let errors: unknown[] | null = null;
  for (const cell of cells) {
    try {
      cell.show(row);
    } catch (error) {
      errors = [...(errors ?? []), error];
    }
  }
  if (errors) throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'live texts');
}
