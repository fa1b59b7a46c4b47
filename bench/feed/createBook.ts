import { createRandom } from '../../mock-server/engine/createRandom.ts';
import type { WireOdds } from '../peer.ts';
import { toGameId } from './toGameId.ts';

/** All rows of the feed, and how their numbers move. The same seed moves them in the same way. */
export interface Book {
  readonly rowCount: number;
  /** Keys by row number. */
  readonly keys: readonly string[];
  /** Moves the prices of the next row in line, and tells which row that is. */
  advance(): number;
  /** JSON of the row's newest item. */
  toJson(row: number): string;
  /** Newest item of each row. */
  toTable(): WireOdds[];
}

const BOOKS = ['pinnacle', 'fanduel', 'betmgm', 'caesars', 'bovada'];
const SPORTS = ['NFL', 'NBA', 'MLB', 'NHL'];
/** Length of the precomputed script, a power of two: it is played in a loop. */
const SCRIPT_LENGTH = 1 << 16;
const MAX_PRICE = 200;
/** Every fourth message is about a row at the top, if there is a top. */
const TOP_EVERY = 4;

/**
 * Creates a book of `rowCount` rows. A message costs one string of a dozen pieces: who moves next and by how much
 * was drawn in advance, so that the feed keeps its pace beside a busy browser. With `topRows`, every fourth message is
 * about one of the first so many rows and the others are about the rest: then as much changes at the top of a short
 * table as at that of a long one.
 */
export function createBook(rowCount: number, seed: number, topRows = 0): Book {
  const random = createRandom(seed, 'bench');
  const top = topRows < rowCount ? topRows : 0;
  const who = Uint32Array.from({ length: SCRIPT_LENGTH }, (_, step) =>
    top > 0 && step % TOP_EVERY === 0 ? random.int(0, top - 1) : random.int(top, rowCount - 1),
  );
  const moves = Int32Array.from({ length: SCRIPT_LENGTH }, () => random.int(0, 0x7fff_ffff));
  const prices = Int32Array.from({ length: rowCount }, () => random.int(-MAX_PRICE, MAX_PRICE));
  const spreadOdds = new Int32Array(rowCount).fill(-110);
  const totalOdds = new Int32Array(rowCount).fill(-110);
  const lines = Float64Array.from({ length: rowCount }, () => random.int(-20, 20) / 2);
  const numbers = Uint32Array.from({ length: rowCount }, (_, row) => row + 1);
  const heads = Array.from({ length: rowCount }, (_, row) => toHead(row));
  let sentCount = 0;

  const toJson = (row: number): string => {
    const price = prices[row] ?? 0;
    const line = lines[row] ?? 0;
    return `${heads[row]?.json}${toAmerican(price)},"away":${toAmerican(-8 - price)}},"spread":{"home":${line},"home_odds":${spreadOdds[row]}},"total":{"over":${45 - line},"over_odds":${totalOdds[row]}},"updated_at":"${numbers[row]}"}`;
  };
  return {
    rowCount,
    keys: heads.map(({ key }) => key),
    advance() {
      const step = sentCount % SCRIPT_LENGTH;
      const row = who[step] ?? 0;
      const move = moves[step] ?? 0;
      sentCount += 1;
      prices[row] = toPrice((prices[row] ?? 0) + 1 + (move & 7) - (move & 8 ? 9 : 0));
      spreadOdds[row] = -118 + ((move >> 4) & 15);
      totalOdds[row] = -118 + ((move >> 8) & 15);
      // Lines move less often than their prices.
      if (((move >> 12) & 15) === 0) lines[row] = (((move >> 16) & 63) - 32) / 2;
      numbers[row] = rowCount + sentCount;
      return row;
    },
    toJson,
    toTable: () =>
      heads.map((_, row) => {
        const item: WireOdds = JSON.parse(toJson(row));
        return item;
      }),
  };
}

/** The part of a row that never changes. */
function toHead(row: number): { readonly key: string; readonly json: string } {
  const game = Math.floor(row / BOOKS.length);
  const id = toGameId(game);
  const sportsbook = BOOKS[row % BOOKS.length];
  const sport = SPORTS[game % SPORTS.length];
  const json = `{"game_id":"${id}","sport":"${sport}","sportsbook":"${sportsbook}","home_team":"Home ${game}","away_team":"Away ${game}","moneyline":{"home":`;
  return { key: `${id}|${sportsbook}`, json };
}

/** American odds are never between -100 and 100. */
function toAmerican(price: number): number {
  return price >= 0 ? 100 + price : price - 100;
}

function toPrice(price: number): number {
  return Math.max(-MAX_PRICE, Math.min(MAX_PRICE, price));
}
