import { describe, expect, it } from 'vitest';
import { createBook } from '../../bench/feed/createBook.ts';
import { toCells } from '../../bench/page/toCells.ts';
import type { WireOdds } from '../../bench/peer.ts';
import { toKey } from '../../bench/peer.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';

const ROWS = 50;
const STEPS = 1_000;

function play(seed: number): readonly string[] {
  const book = createBook(ROWS, seed);
  return Array.from({ length: STEPS }, () => book.toJson(book.advance()));
}

const parse = (json: string): WireOdds => JSON.parse(json);

describe('createBook', () => {
  it('[BN6] makes the same messages of the same seed, and others of another', () => {
    expect(play(1)).toEqual(play(1));
    expect(play(1)).not.toEqual(play(2));
  });

  it('[BN6] numbers messages from the rows on, and each changes what its row shows', () => {
    const book = createBook(ROWS, 1);
    const shown = new Map(book.toTable().map((item) => [toKey(item), toCells(item).join()]));
    for (let step = 1; step <= STEPS; step += 1) {
      const row = book.advance();
      const item = parse(book.toJson(row));
      expect(toKey(item)).toBe(book.keys[row]);
      expect(item.updated_at).toBe(String(ROWS + step));
      expect(toCells(item).join()).not.toBe(shown.get(toKey(item)));
      shown.set(toKey(item), toCells(item).join());
    }
  });

  it('[BN6] ends with what was sent last of each row', () => {
    const book = createBook(ROWS, 1);
    const last = new Map(book.toTable().map((item) => [toKey(item), item]));
    for (let step = 0; step < STEPS; step += 1) {
      const item = parse(book.toJson(book.advance()));
      last.set(toKey(item), item);
    }
    expect(book.toTable()).toEqual(Array.from(last.values()));
  });

  it('[BN6] sends frames of 240 to 300 characters that Courtside understands', () => {
    for (const json of play(1)) {
      const frame = `{"type":"odds_update","data":${json}}`;
      expect(frame.length).toBeGreaterThanOrEqual(240);
      expect(frame.length).toBeLessThanOrEqual(300);
      const decoded = sportsbook.decode(frame);
      expect(decoded.ok && decoded.value[0]).toMatchObject({ kind: 'update', entity: 'odds' });
    }
  });
});
