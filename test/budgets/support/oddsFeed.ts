/** Rows of the feed: a hundred games at five books. */
export const ROW_COUNT = 500;

const BOOKS = ['pinnacle', 'fanduel', 'betmgm', 'caesars', 'bovada'];
/** Shares no divisor with the row count: every row moves once before any moves twice. */
const STRIDE = 7;

/** The row that message `n` is about. */
function rowOf(n: number): number {
  return (n * STRIDE) % ROW_COUNT;
}

/** Key of the row that message `n` is about. */
export function toRowKey(n: number): string {
  const row = rowOf(n);
  return `${gameOf(row)}|${bookOf(row)}`;
}

/**
 * Message `n` as it comes over the wire: one price change, about 400 characters. A row's prices differ from those it had
 * a turn ago, so that every message shows.
 */
function toMessage(n: number): string {
  const row = rowOf(n);
  const turn = Math.floor(n / ROW_COUNT) % 200;
  const data = {
    game_id: gameOf(row),
    sport: 'NBA',
    sportsbook: bookOf(row),
    home_team: `Home ${Math.floor(row / BOOKS.length)}`,
    away_team: `Away ${Math.floor(row / BOOKS.length)}`,
    moneyline: { home: 100 + turn, away: -310 + turn },
    spread: { home: 4.5, home_odds: -310 + turn },
    total: { over: 44.5, over_odds: 100 + turn },
    updated_at: '2026-11-20T12:00:00.000000',
  };
  return JSON.stringify({ type: 'odds_update', timestamp: data.updated_at, data });
}

/** Messages `start` to `start + count - 1`. */
export function toMessages(start: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => toMessage(start + index));
}

/** Messages as a server with `batch` sends them: one frame, one message a line. */
export function toBatch(messages: readonly string[]): string {
  return messages.join('\n');
}

function gameOf(row: number): string {
  return `game_${Math.floor(row / BOOKS.length)}`;
}

function bookOf(row: number): string {
  return BOOKS[row % BOOKS.length] ?? '';
}
