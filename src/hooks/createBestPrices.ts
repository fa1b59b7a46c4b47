import type { OddsRow } from '../domain/liveRow.ts';
import type { BestAtLine, LinePrice } from '../domain/odds/bestAtLine.ts';
import { isBestAtLine, toBestAtLine } from '../domain/odds/bestAtLine.ts';
import { americanToDecimal } from '../domain/odds/convertOdds.ts';
import type { KeyedTable, Unsubscribe } from '../store/keyedTable.ts';
import type { GroupCell } from './joinCellGroup.ts';
import { joinCellGroup } from './joinCellGroup.ts';

/** A column whose prices are compared. */
export interface ComparedColumn {
  readonly name: string;
  /** Handicap or points; null where a price stands alone. */
  readonly readLine: ((row: OddsRow) => number | null) | null;
  /** Which line is easier to win: of an over the lower one. */
  readonly easierLine: 'higher' | 'lower';
  /** American odds. */
  readonly readOdds: (row: OddsRow) => number | null;
}

/** The rows of a game that are compared with each other. */
export interface ComparedGame {
  readonly gameId: string;
  readonly rowKeys: readonly string[];
}

/** Who wants to know of one price. */
export interface BestPricePlace {
  readonly gameId: string;
  readonly rowKey: string;
  readonly column: string;
}

/** Which prices are the best of their game and column, told outside React. */
export interface BestPrices {
  /** Which rows belong together; games nobody asks about cost nothing. */
  readonly setGames: (games: readonly ComparedGame[]) => void;
  /** Tells of one price when it becomes the best, or is so now, and when it is no longer. */
  readonly join: (place: BestPricePlace, tell: (isBest: boolean) => void) => Unsubscribe;
}

/**
 * Compares the books of each game that somebody shows. When a row changes, only those columns of its game are compared anew whose price
 * or line moved; only prices whose standing changed are told. Stale prices don't count: nobody knows whether they can still be had.
 */
export function createBestPrices(
  table: KeyedTable<OddsRow>,
  columns: readonly ComparedColumn[],
): BestPrices {
  const followed = new Map<string, GameComparison>();
  let rowKeysOf: ReadonlyMap<string, readonly string[]> = new Map();
  return {
    setGames(games) {
      rowKeysOf = new Map(games.map(({ gameId, rowKeys }) => [gameId, rowKeys]));
      for (const [gameId, game] of followed) game.setRows(rowKeysOf.get(gameId) ?? []);
    },
    join({ gameId, rowKey, column }, tell) {
      const at = columns.findIndex(({ name }) => name === column);
      const game = followed.get(gameId) ?? new GameComparison(table, columns);
      if (!followed.has(gameId)) {
        followed.set(gameId, game);
        game.setRows(rowKeysOf.get(gameId) ?? []);
      }
      const leave = game.join(rowKey, at, tell);
      return () => {
        leave();
        if (game.tellerCount > 0 || followed.get(gameId) !== game) return;
        followed.delete(gameId);
        game.setRows([]);
      };
    },
  };
}

type Tell = (isBest: boolean) => void;

const NO_PRICE: LinePrice = { line: null, decimal: null };

/** All books of one game. */
class GameComparison {
  tellerCount = 0;
  readonly #table: KeyedTable<OddsRow>;
  readonly #columns: readonly ComparedColumn[];
  readonly #books = new Map<string, ComparedBook>();
  /** By row, then by column; who joins may do so before the row is known here. */
  readonly #tellers = new Map<string, Map<number, Tell>>();
  readonly #leaves = new Map<string, Unsubscribe>();

  constructor(table: KeyedTable<OddsRow>, columns: readonly ComparedColumn[]) {
    this.#table = table;
    this.#columns = columns;
  }

  setRows(rowKeys: readonly string[]): void {
    const wanted = new Set(rowKeys);
    for (const key of Array.from(this.#books.keys())) if (!wanted.has(key)) this.#drop(key);
    for (const key of rowKeys) if (!this.#books.has(key)) this.#take(key);
    for (const at of this.#columns.keys()) this.compare(at);
  }

  join(rowKey: string, at: number, tell: Tell): Unsubscribe {
    const tellers = this.#tellers.get(rowKey) ?? new Map<number, Tell>();
    this.#tellers.set(rowKey, tellers);
    tellers.set(at, tell);
    this.tellerCount += 1;
    if (this.#books.get(rowKey)?.isBest[at] === true) tell(true);
    return () => {
      if (tellers.get(at) !== tell) return;
      tellers.delete(at);
      this.tellerCount -= 1;
      if (tellers.size === 0 && this.#tellers.get(rowKey) === tellers) this.#tellers.delete(rowKey);
    };
  }

  /** Finds the best of a column, and tells whose standing changed. */
  compare(at: number): void {
    const best = toBestAtLine(
      Array.from(this.#books.values(), ({ prices }) => prices[at] ?? NO_PRICE),
    );
    for (const [key, book] of this.#books) this.#judge(key, { book, at, best });
  }

  #judge(
    key: string,
    { book, at, best }: { book: ComparedBook; at: number; best: BestAtLine | null },
  ): void {
    const isBest = isBestAtLine(book.prices[at] ?? NO_PRICE, best);
    if (book.isBest[at] === isBest) return;
    book.isBest[at] = isBest;
    this.#tellers.get(key)?.get(at)?.(isBest);
  }

  #take(key: string): void {
    const book = new ComparedBook(this, this.#columns);
    book.read(this.#table.get(key));
    this.#books.set(key, book);
    this.#leaves.set(key, joinCellGroup(this.#table, key, book));
  }

  #drop(key: string): void {
    this.#leaves.get(key)?.();
    this.#leaves.delete(key);
    this.#books.delete(key);
  }
}

/** What one book offers for the game, as it was compared last. */
class ComparedBook implements GroupCell<OddsRow> {
  readonly prices: LinePrice[];
  readonly isBest: boolean[];
  readonly #game: GameComparison;
  readonly #columns: readonly ComparedColumn[];

  constructor(game: GameComparison, columns: readonly ComparedColumn[]) {
    this.#game = game;
    this.#columns = columns;
    this.prices = columns.map(() => NO_PRICE);
    this.isBest = columns.map(() => false);
  }

  show(row: OddsRow | undefined): void {
    for (const at of this.read(row)) this.#game.compare(at);
  }

  /** Takes a row in; returns the columns in which it differs. */
  read(row: OddsRow | undefined): readonly number[] {
    let changed: number[] | null = null;
    for (const [at, column] of this.#columns.entries()) {
      const american = row && !row.isStale ? column.readOdds(row) : null;
      const decimal = american === null ? null : americanToDecimal(american);
      const line = row ? toComparedLine(column, row) : null;
      const before = this.prices[at];
      if (before?.decimal === decimal && before.line === line) continue;
      this.prices[at] = { line, decimal };
      (changed ??= []).push(at);
    }
    return changed ?? NOTHING;
  }
}

const NOTHING: readonly number[] = [];

/** A column's line in the order in which lines get easier. */
export function toComparedLine(
  { readLine, easierLine }: Pick<ComparedColumn, 'readLine' | 'easierLine'>,
  row: OddsRow,
): number | null {
  const line = readLine?.(row) ?? null;
  return line !== null && easierLine === 'lower' ? -line : line;
}
