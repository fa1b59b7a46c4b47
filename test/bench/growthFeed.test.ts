import { describe, expect, it } from 'vitest';
import { createBook } from '../../bench/feed/createBook.ts';

const TOP = 30;

const play = (rows: number, topRows: number): readonly number[] => {
  const book = createBook(rows, 1, topRows);
  return Array.from({ length: 1_000 }, () => book.advance());
};

describe('a book with a top', () => {
  it.each([100, 10_000])('[BN11] moves a top row every fourth time, of %i rows', (rows) => {
    const moved = play(rows, TOP);
    expect(moved.map((row) => row < TOP)).toEqual(moved.map((_, step) => step % 4 === 0));
    expect(Math.max(...moved)).toBeLessThan(rows);
  });

  it('[BN11] reaches all of the top and all of a short rest', () => {
    const all = Array.from({ length: 100 }, (_, row) => row);
    expect(Array.from(new Set(play(100, TOP))).toSorted((a, b) => a - b)).toEqual(all);
  });

  it('[BN11] has no top where the table is not longer than it', () => {
    expect(play(TOP, TOP)).toEqual(play(TOP, 0));
  });
});
