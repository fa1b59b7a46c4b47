import { hasSameFields } from '../lib/isSameValue.ts';
import type { Cell, Direction, Fold, LiveRow, RowFacts } from './liveRow.ts';

/** Names of `RowFacts`: what a row has that its item has not. */
const FACTS = new Set<string>([
  'key',
  'version',
  'isStale',
  'movement',
] satisfies (keyof RowFacts)[]);

/** No movement; one for all, because most rows have none. */
const STILL: Readonly<Record<string, Direction>> = Object.freeze({});

/**
 * The row to show after `item` was received on top of the row `shown` now. It is `shown` itself, same identity,
 * when there is nothing new to show. Movement compares with what was *shown*, so a number that went up and back
 * between two frames does not flash.
 */
export function toRow<Item, Model extends object>(
  fold: Fold<Item, Model>,
  shown: LiveRow<Model> | undefined,
  item: Model,
): LiveRow<Model> {
  if (!shown) {
    return { ...item, key: fold.keyOf(item), version: 1, isStale: false, movement: STILL };
  }
  const isSame = fold.isSame ? fold.isSame(shown, item) : hasSameFields(shown, item, FACTS);
  if (isSame && !shown.isStale) return shown;
  return {
    ...item,
    key: shown.key,
    version: shown.version + 1,
    isStale: false,
    movement: isSame ? STILL : movementOf(fold.cells, shown, item),
  };
}

/** The same row, marked stale or fresh; the row itself if it is so already. */
export function withStaleness<Item>(row: LiveRow<Item>, isStale: boolean): LiveRow<Item> {
  return row.isStale === isStale
    ? row
    : { ...row, isStale, movement: STILL, version: row.version + 1 };
}

function movementOf<Item>(
  cells: readonly Cell<Item>[],
  before: Item,
  after: Item,
): Readonly<Record<string, Direction>> {
  let movement: Record<string, Direction> | null = null;
  for (const { name, read } of cells) {
    const old = read(before);
    const value = read(after);
    if (old === null || value === null || old === value) continue;
    movement ??= {};
    movement[name] = value > old ? 'up' : 'down';
  }
  return movement ?? STILL;
}
