import type { Cell } from '../domain/liveRow.ts';
import type { EpochMs } from '../lib/clock.ts';

/** What a row's numbers were at a moment. */
export interface HistoryPoint {
  /** When they were received. */
  readonly at: EpochMs;
  /** By cell name; null for what was not known. */
  readonly numbers: Readonly<Record<string, number | null>>;
}

/** The last movements of one row. */
export interface MovementHistory<Item> {
  /** Takes a row in that was shown; one whose numbers are all as they were adds nothing. */
  add(item: Item, at: EpochMs): void;
  /** Oldest first; made anew at each call. */
  points(): HistoryPoint[];
}

/** The most movements a row remembers, whatever is asked for. */
export const MAX_HISTORY_LENGTH = 10_000;
/** Most rows move rarely: room for so many points is made at first. */
const FIRST_ROOM = 8;

/** How many movements to remember out of what the user says: a whole number, within the bound. */
export function toHistoryLength(wanted: number): number {
  return wanted > 0 ? Math.min(MAX_HISTORY_LENGTH, Math.floor(wanted)) : 0;
}

/**
 * Creates a history of at most `length` points (a whole number, at least 1) in one block of numbers. The block grows up
 * to that length and is written round and round then: adding to it leaves nothing to collect.
 */
export function createMovementHistory<Item>(
  cells: readonly Cell<Item>[],
  length: number,
): MovementHistory<Item> {
  const width = cells.length + 1;
  let room = Math.min(length, FIRST_ROOM);
  let block = new Float64Array(width * room);
  let addedCount = 0;
  const offsetOf = (index: number) => (index % room) * width;

  const isAsBefore = (item: Item): boolean => {
    if (addedCount === 0) return false;
    const offset = offsetOf(addedCount - 1);
    return cells.every(({ read }, at) => Object.is(block[offset + 1 + at], read(item) ?? NaN));
  };
  /** Before the first round only, while point n is at place n. */
  const makeRoom = () => {
    const roomAfter = Math.min(length, room * 2);
    const larger = new Float64Array(width * roomAfter);
    larger.set(block);
    block = larger;
    room = roomAfter;
  };
  return {
    add(item, at) {
      if (cells.length === 0 || isAsBefore(item)) return;
      if (addedCount === room && room < length) makeRoom();
      const offset = offsetOf(addedCount);
      block[offset] = at;
      cells.forEach(({ read }, index) => (block[offset + 1 + index] = read(item) ?? NaN));
      addedCount += 1;
    },
    points() {
      const first = Math.max(0, addedCount - room);
      return Array.from({ length: addedCount - first }, (_, index) => {
        const offset = offsetOf(first + index);
        const numbers = cells.map(({ name }, cell): [string, number | null] => {
          const value = block[offset + 1 + cell] ?? NaN;
          return [name, Number.isNaN(value) ? null : value];
        });
        return { at: block[offset] ?? 0, numbers: Object.fromEntries(numbers) };
      });
    },
  };
}
