import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeFlushBatch } from '../../src/store/takeFlushBatch.ts';

interface Waiting {
  readonly id: number;
  readonly isShown: boolean;
}
const isShown = (entry: Waiting) => entry.isShown;
const list = fc
  .array(fc.boolean(), { maxLength: 60 })
  .map((flags) => flags.map((flag, id): Waiting => ({ id, isShown: flag })));
const room = fc.integer({ min: 0, max: 70 });

describe('a flush without room for everything', () => {
  it('[ST15] loses nothing, doubles nothing, and takes as much as there is room for', () => {
    fc.assert(
      fc.property(list, room, (waiting, maxEntries) => {
        const { now, later } = takeFlushBatch([...waiting], maxEntries, isShown);
        expect(now.length).toBe(Math.min(waiting.length, maxEntries));
        const ids = [...now, ...later].map(({ id }) => id).toSorted((left, right) => left - right);
        expect(ids).toEqual(waiting.map(({ id }) => id));
      }),
    );
  });

  it('[ST15] takes the oldest of each lane first', () => {
    fc.assert(
      fc.property(list, room, fc.boolean(), (waiting, maxEntries, lane) => {
        const { now, later } = takeFlushBatch([...waiting], maxEntries, isShown);
        const idsOf = (part: Waiting[]) =>
          part.filter((entry) => entry.isShown === lane).map(({ id }) => id);
        const ids = [...idsOf(now), ...idsOf(later)];
        expect(ids).toEqual(ids.toSorted((left, right) => left - right));
      }),
    );
  });

  it('[ST15] prefers what somebody shows, and keeps a quarter for the rest', () => {
    const waiting = Array.from({ length: 200 }, (_, id) => ({ id, isShown: id >= 100 }));
    const { now } = takeFlushBatch(waiting, 80, isShown);
    expect(now.filter(isShown)).toHaveLength(60);
    expect(now.filter((entry) => !entry.isShown)).toHaveLength(20);
  });

  it('[ST15] gives the room that one lane does not need to the other', () => {
    const waiting = Array.from({ length: 200 }, (_, id) => ({ id, isShown: id < 10 }));
    const { now } = takeFlushBatch(waiting, 80, isShown);
    expect(now.filter(isShown)).toHaveLength(10);
    expect(now.filter((entry) => !entry.isShown)).toHaveLength(70);
  });
});
