import type { OddsItem } from '../../../src/protocols/entities.ts';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import type { Book } from '../../feed/createBook.ts';
import { createBook } from '../../feed/createBook.ts';

/** What a flush finds at 5,000 messages/s. */
export const BATCH_SIZE = 80;
/** Distinct messages; they are used in turn. */
const MESSAGE_COUNT = 4_000;
const SEED = 1;

/** Frames of one message each, of a feed with so many rows. */
export function createFrames(rows: number): readonly string[] {
  return toFrames(createBook(rows, SEED));
}

/** Frames of a batch each. */
export function createBatches(
  rows: number,
  join: (messages: readonly string[]) => string,
): readonly string[] {
  const frames = createFrames(rows);
  return Array.from({ length: MESSAGE_COUNT / BATCH_SIZE }, (_, batch) =>
    toFlat(join(frames.slice(batch * BATCH_SIZE, (batch + 1) * BATCH_SIZE))),
  );
}

/** The first item of each row, in order. */
export function createItems(rows: number): readonly OddsItem[] {
  const book = createBook(rows, SEED);
  return book.keys.map((_, row) => decodeItem(toFrame(book.toJson(row))));
}

/** Gives the members in turn, from the start again at the end. */
export function createCycle<Value>(values: readonly Value[]): () => Value {
  let next = 0;
  return () => {
    const value = values[next];
    if (value === undefined) throw new Error('a cycle has members');
    next = (next + 1) % values.length;
    return value;
  };
}

function toFrames(book: Book): readonly string[] {
  return Array.from({ length: MESSAGE_COUNT }, () => toFrame(book.toJson(book.advance())));
}

function toFrame(item: string): string {
  return toFlat(`{"type":"odds_update","data":${item}}`);
}

/** A text that was put together stays in pieces until it is read for the first time; a socket's never is. */
function toFlat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

function decodeItem(frame: string): OddsItem {
  const decoded = sportsbook.decode(frame);
  const event = decoded.ok ? decoded.value[0] : undefined;
  if (event?.kind === 'update' && event.entity === 'odds' && event.items[0]) return event.items[0];
  throw new Error('the feed sends odds');
}
