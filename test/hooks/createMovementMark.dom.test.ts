import { describe, expect, it, vi } from 'vitest';
import type { RowFacts } from '../../src/domain/liveRow.ts';
import { createMovementMark } from '../../src/hooks/createMovementMark.ts';

const NAMES = ['odds', 'line'];

const rowOf = (version: number, facts: Partial<RowFacts> = {}): RowFacts => ({
  key: 'g1|',
  version,
  isStale: false,
  movement: {},
  ...facts,
});

function setUp(seen?: RowFacts) {
  const element = document.createElement('span');
  const mark = createMovementMark(element, { names: NAMES, seen });
  const read = () => [element.dataset.movement, element.dataset.beat];
  const show = (row: RowFacts | undefined) => {
    mark.show(row);
    return read();
  };
  return { element, read, show };
}

const UNMARKED = [undefined, undefined];

describe('a movement mark', () => {
  it('[HK13] shows the way a number went, and by another beat that it went the same way again', () => {
    const { show } = setUp();
    expect(show(rowOf(1))).toEqual(UNMARKED);
    expect(show(rowOf(2, { movement: { line: 'up' } }))).toEqual(['up', 'tick']);
    expect(show(rowOf(3, { movement: { line: 'up' } }))).toEqual(['up', 'tock']);
    expect(show(rowOf(4, { movement: { odds: 'down' } }))).toEqual(['down', 'tick']);
  });

  it('[HK13] shows the first of its numbers, whatever order they moved in', () => {
    const { show } = setUp();
    expect(show(rowOf(1, { movement: { line: 'up', odds: 'down' } }))).toEqual(['down', 'tick']);
  });

  it('[HK13] stays as it is when numbers of others move, and when it is shown the same row again', () => {
    const { show } = setUp();
    const row = rowOf(1, { movement: { odds: 'up' } });
    show(row);
    expect(show(row)).toEqual(['up', 'tick']);
    expect(show(rowOf(2, { movement: { other: 'down' } }))).toEqual(['up', 'tick']);
  });

  it('[HK13] goes when its row becomes stale', () => {
    const { show } = setUp();
    show(rowOf(1, { movement: { odds: 'up' } }));
    expect(show(rowOf(2, { isStale: true }))).toEqual(UNMARKED);
    expect(show(rowOf(3))).toEqual(UNMARKED);
  });

  it('[HK13] goes with its row, and shows what moves under that key later', () => {
    const { show } = setUp();
    show(rowOf(2, { movement: { odds: 'up' } }));
    expect(show(undefined)).toEqual(UNMARKED);
    expect(show(rowOf(2, { movement: { odds: 'down' } }))).toEqual(['down', 'tick']);
  });

  it('[HK13] takes no movement for news that was seen before, and the next one under that key when the row went', () => {
    const seen = rowOf(2, { movement: { odds: 'up' } });
    const { show } = setUp(seen);
    expect(show(seen)).toEqual(UNMARKED);
    expect(show(rowOf(3, { movement: { odds: 'down' } }))).toEqual(['down', 'tick']);
    const other = setUp(seen);
    other.show(undefined);
    expect(other.show(seen)).toEqual(['up', 'tick']);
  });

  it('[UI72] gives at most three beats in any second, and tells the way of every movement', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { show, element } = setUp();
    const beats: number[] = [];
    let version = 0;
    for (let atMs = 0; atMs < 5_000; atMs += 16) {
      const before = element.dataset.beat;
      const movement = { odds: version % 2 === 0 ? 'up' : 'down' } as const;
      version += 1;
      expect(show(rowOf(version, { movement }))[0]).toBe(movement.odds);
      if (element.dataset.beat !== before) beats.push(atMs);
      vi.advanceTimersByTime(16);
    }
    for (const [index, atMs] of beats.entries()) {
      expect((beats[index + 3] ?? Infinity) - atMs).toBeGreaterThanOrEqual(1_000);
    }
    expect(beats.length).toBe(15);
    vi.useRealTimers();
  });

  it('[HK13] leaves nothing of another mark on its element', () => {
    const { element, read, show } = setUp();
    show(rowOf(1, { movement: { odds: 'up' } }));
    createMovementMark(element, { names: NAMES });
    expect(read()).toEqual(UNMARKED);
  });
});
