import type { KeyedTable, Unsubscribe } from '../store/keyedTable.ts';

/** What follows a row in a group: a live text, the mark of a movement. */
export interface GroupCell<Row> {
  /** Writes what differs from what is shown; undefined if there is no such row. */
  show(row: Row | undefined): void;
}

/** The cells that show one row, in order of joining. */
interface CellGroup<Row> {
  cells: Set<GroupCell<Row>>;
  /** The row is being shown to this very set: whoever changes it takes a copy first. */
  isInUse: boolean;
  readonly stop: Unsubscribe;
}

type CellGroups<Row> = Map<string, CellGroup<Row>>;

/** Groups by table; they go with it. */
const groupsOf = new WeakMap<object, CellGroups<unknown>>();

/** Lets a cell follow a row together with all others that do: ten texts and marks are one listener of its table. */
export function joinCellGroup<Row>(
  table: KeyedTable<Row>,
  key: string,
  cell: GroupCell<Row>,
): Unsubscribe {
  const groups = getGroups(table);
  const group = groups.get(key) ?? openGroup(table, groups, key);
  toChange(group).add(cell);
  return () => {
    if (!group.cells.has(cell)) return;
    toChange(group).delete(cell);
    if (group.cells.size > 0) return;
    groups.delete(key);
    group.stop();
  };
}

/** Copied only while its row is being shown, so that a thousand cells join and leave as cheaply as one. */
function toChange<Row>(group: CellGroup<Row>): Set<GroupCell<Row>> {
  if (group.isInUse) {
    group.cells = new Set(group.cells);
    group.isInUse = false;
  }
  return group.cells;
}

function getGroups<Row>(table: KeyedTable<Row>): CellGroups<Row> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table's groups are of its own rows
  const known = groupsOf.get(table) as CellGroups<Row> | undefined;
  if (known) return known;
  const groups: CellGroups<Row> = new Map();
  groupsOf.set(table, groups);
  return groups;
}

function openGroup<Row>(
  table: KeyedTable<Row>,
  groups: CellGroups<Row>,
  key: string,
): CellGroup<Row> {
  const group: CellGroup<Row> = {
    cells: new Set(),
    isInUse: false,
    stop: table.subscribeKey(key, (row) => showAll(group, row)),
  };
  groups.set(key, group);
  return group;
}

/**
 * Shows the cells that were there at the start. A `select` that throws stops no other cell; the table reports what is
 * thrown in the end.
 */
function showAll<Row>(group: CellGroup<Row>, row: Row | undefined): void {
  const { cells, isInUse: wasInUse } = group;
  group.isInUse = true;
  let errors: unknown[] | null = null;
  for (const cell of cells) {
    try {
      cell.show(row);
    } catch (error) {
      errors = [...(errors ?? []), error];
    }
  }
  if (group.cells === cells) group.isInUse = wasInUse;
  if (errors) throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'live texts');
}
