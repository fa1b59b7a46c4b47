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

/**
 * Creates a history of at most `capacity` points in one block of numbers that is written round and round: adding to it
 * leaves nothing to collect.
 */
export function createMovementHistory<Item>(
  cells: readonly Cell<Item>[],
  capacity: number,
): MovementHistory<Item> {
  const width = cells.length + 1;
  const block = new Float64Array(width * Math.floor(capacity));
  let addedCount = 0;
  const offsetOf = (index: number) => (index % Math.floor(capacity)) * width;

  const isAsBefore = (item: Item): boolean => {
    if (addedCount === 0) return false;
    const offset = offsetOf(addedCount - 1);
    return cells.every(({ read }, at) => Object.is(block[offset + 1 + at], read(item) ?? NaN));
  };
  return {
    add(item, at) {
      if (cells.length === 0 || isAsBefore(item)) return;
      const offset = offsetOf(addedCount);
      block[offset] = at;
      cells.forEach(({ read }, index) => (block[offset + 1 + index] = read(item) ?? NaN));
      addedCount += 1;
    },
    points() {
      const first = Math.max(0, addedCount - Math.floor(capacity));
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
