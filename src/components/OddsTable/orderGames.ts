import { toComparedLine } from '../../hooks/createBestPrices.ts';
import { americanToDecimal, toBestAtLine } from '../../hooks/oddsMath.ts';
import type { OddsRow } from '../../hooks/viewTypes.ts';
import type { GameRows } from './groupByGame.ts';
import type { OddsSort, SortColumn } from './oddsSort.ts';
import type { PriceColumnName } from './priceColumns.ts';
import { PRICE_COLUMNS } from './priceColumns.ts';

/** The rows as they are now. */
export type ReadRow = (rowKey: string) => OddsRow | undefined;

/** What two games, or two books, are compared by; null where it is not known. */
type SortValue = number | string | null;

// A fixed locale: the same order for everybody.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Games in the order asked for, as rows are now. By a price: by the best price of each game, what pays most last when ascending. By book: the
 * games stay where they are, their books are in order. What is not known comes last in either direction; what is equal stays as it was.
 */
export function orderGames(
  games: readonly GameRows[],
  sort: OddsSort,
  readRow: ReadRow,
): readonly GameRows[] {
  const { column, direction } = sort;
  if (column === 'arrival') return direction === 'ascending' ? games : games.toReversed();
  if (column !== 'book') {
    return sortBy(games, direction, (game) => toGameValue(game, column, readRow));
  }
  return games.map(({ gameId, rowKeys }) => ({
    gameId,
    rowKeys: sortBy(rowKeys, direction, (key) => readRow(key)?.sportsbook ?? null),
  }));
}

/** Whether games stand in the order asked for, as rows are now. */
export function isInOrder(games: readonly GameRows[], sort: OddsSort, readRow: ReadRow): boolean {
  const { column, direction } = sort;
  if (column === 'arrival') return true;
  if (column !== 'book') {
    return isSorted(
      games.map((game) => toGameValue(game, column, readRow)),
      direction,
    );
  }
  return games.every(({ rowKeys }) =>
    isSorted(
      rowKeys.map((key) => readRow(key)?.sportsbook ?? null),
      direction,
    ),
  );
}

function toGameValue(
  { gameId, rowKeys }: GameRows,
  column: Exclude<SortColumn, 'arrival' | 'book'>,
  readRow: ReadRow,
): SortValue {
  const rows = rowKeys.flatMap((key) => readRow(key) ?? []);
  const [first] = rows;
  if (column === 'start') return toStart(rows);
  if (column !== 'game') return toBestDecimal(rows, column);
  const { awayTeam = null, homeTeam = null } = first ?? {};
  return awayTeam === null && homeTeam === null ? gameId : `${awayTeam ?? ''} ${homeTeam ?? ''}`;
}

/** The earliest start any book tells. */
function toStart(rows: readonly OddsRow[]): number | null {
  const starts = rows.map(({ startTime }) =>
    startTime === null ? Number.NaN : Date.parse(startTime),
  );
  const known = starts.filter((start) => !Number.isNaN(start));
  return known.length === 0 ? null : Math.min(...known);
}

function toBestDecimal(rows: readonly OddsRow[], name: PriceColumnName): number | null {
  const column = PRICE_COLUMNS.find((candidate) => candidate.name === name);
  if (!column) return null;
  const prices = rows.map((row) => {
    const american = column.readOdds(row);
    return {
      line: toComparedLine(column, row),
      decimal: american === null ? null : americanToDecimal(american),
    };
  });
  return toBestAtLine(prices)?.decimal ?? null;
}

function sortBy<Item>(
  items: readonly Item[],
  direction: OddsSort['direction'],
  toValue: (item: Item) => SortValue,
): readonly Item[] {
  // Each value is worked out once, not at every comparison.
  const valued = items.map((item) => ({ item, value: toValue(item) }));
  valued.sort((left, right) => compare(left.value, right.value, direction));
  return valued.map(({ item }) => item);
}

function isSorted(values: readonly SortValue[], direction: OddsSort['direction']): boolean {
  return values.every(
    (value, at) => at === 0 || compare(values[at - 1] ?? null, value, direction) <= 0,
  );
}

function compare(left: SortValue, right: SortValue, direction: OddsSort['direction']): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
  return direction === 'ascending' ? order : -order;
}
