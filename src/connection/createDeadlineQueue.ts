import type { EpochMs } from '../lib/clock.ts';

/** At most one deadline per key, earliest first. */
export interface DeadlineQueue<Key> {
  /** Sets the key's deadline; null: it has none. */
  set(key: Key, at: EpochMs | null): void;
  /** The earliest deadline; null if there is none. */
  next(): EpochMs | null;
  /** Takes out every key whose deadline has come, earliest first. */
  takeDue(at: EpochMs): Key[];
}

interface Item<Key> {
  readonly key: Key;
  readonly at: EpochMs;
}

/** Outdated items that may pile up before the heap is built anew. */
const SLACK_COUNT = 64;

/**
 * Creates a queue in which every operation costs O(log n): a binary heap. A deadline that moves leaves its old item
 * behind, told by the map and skipped when it surfaces.
 */
export function createDeadlineQueue<Key>(): DeadlineQueue<Key> {
  const deadlines = new Map<Key, EpochMs>();
  let heap: Item<Key>[] = [];

  /** The earliest item that still holds. */
  function peek(): Item<Key> | null {
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      if (deadlines.get(top.key) === top.at) return top;
      popFrom(heap);
    }
    return null;
  }

  return {
    set(key, at) {
      if (at === null) {
        deadlines.delete(key);
        return;
      }
      if (deadlines.get(key) === at) return;
      deadlines.set(key, at);
      pushTo(heap, { key, at });
      if (heap.length > 2 * deadlines.size + SLACK_COUNT) {
        heap = Array.from(deadlines, ([key, at]) => ({ key, at })).toSorted(
          (left, right) => left.at - right.at,
        );
      }
    },
    next: () => peek()?.at ?? null,
    takeDue(at) {
      const keys: Key[] = [];
      for (let top = peek(); top !== null && top.at <= at; top = peek()) {
        deadlines.delete(top.key);
        keys.push(top.key);
      }
      return keys;
    },
  };
}

function pushTo<Key>(heap: Item<Key>[], item: Item<Key>): void {
  let index = heap.length;
  heap.push(item);
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (parent === undefined || parent.at <= item.at) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = item;
}

function popFrom<Key>(heap: Item<Key>[]): void {
  const item = heap.pop();
  if (item === undefined || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const child = smallerChild(heap, index);
    if (child === null || child.item.at >= item.at) break;
    heap[index] = child.item;
    index = child.index;
  }
  heap[index] = item;
}

function smallerChild<Key>(
  heap: readonly Item<Key>[],
  index: number,
): { readonly index: number; readonly item: Item<Key> } | null {
  const leftIndex = 2 * index + 1;
  const left = heap[leftIndex];
  const right = heap[leftIndex + 1];
  if (left === undefined) return null;
  return right !== undefined && right.at < left.at
    ? { index: leftIndex + 1, item: right }
    : { index: leftIndex, item: left };
}
