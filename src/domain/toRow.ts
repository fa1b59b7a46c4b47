import { hasSameFields } from '../lib/isSameValue.ts';
import type { Direction, Fold, LiveRow, RowFacts } from './liveRow.ts';

/** Names of `RowFacts`: what a row has that its item has not. */
const FACTS = new Set<string>([
  'key',
  'version',
  'isStale',
  'movement',
] satisfies (keyof RowFacts)[]);

/**
 * The row to show after `item` was received on top of the row `shown` now. It is `shown` itself, same identity,
 * when there is nothing new to show. Movement compares with what was *shown*, so a number that went up and back
 * between two frames does not flash.
 */
export function toRow<Item extends object>(
  fold: Fold<Item>,
  shown: LiveRow<Item> | undefined,
  item: Item,
): LiveRow<Item> {
  if (!shown) {
    return { ...item, key: fold.keyOf(item), version: 1, isStale: false, movement: {} };
  }
  const isSame = hasSameFields(shown, item, FACTS);
  if (isSame && !shown.isStale) return shown;
  return {
    ...item,
    key: shown.key,
    version: shown.version + 1,
    isStale: false,
    movement: isSame ? {} : movementOf(fold.numbers(shown), fold.numbers(item)),
  };
}

/** The same row, marked stale or fresh; the row itself if it is so already. */
export function withStaleness<Item>(row: LiveRow<Item>, isStale: boolean): LiveRow<Item> {
  return row.isStale === isStale
    ? row
    : { ...row, isStale, movement: {}, version: row.version + 1 };
}

function movementOf(
  before: Readonly<Record<string, number | null>>,
  after: Readonly<Record<string, number | null>>,
): Readonly<Record<string, Direction>> {
  const movement: Record<string, Direction> = {};
  for (const [cell, value] of Object.entries(after)) {
    const old = before[cell] ?? null;
    if (old === null || value === null || old === value) continue;
    movement[cell] = value > old ? 'up' : 'down';
  }
  return movement;
}
