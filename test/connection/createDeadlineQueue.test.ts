import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createDeadlineQueue,
  type DeadlineQueue,
} from '../../src/connection/createDeadlineQueue.ts';

test('[SU8] the queue gives each key once, when its latest deadline has come, in order', () => {
  const queue = createDeadlineQueue<string>();
  queue.set('late', 300);
  queue.set('moved', 100);
  queue.set('moved', 200);
  queue.set('gone', 50);
  queue.set('gone', null);
  expect(queue.next()).toBe(200);
  expect(queue.takeDue(199)).toEqual([]);
  expect(queue.takeDue(300)).toEqual(['moved', 'late']);
  expect([queue.next(), queue.takeDue(1_000)]).toEqual([null, []]);
});

/** The same contract, as plainly as can be. */
function createPlainQueue(): DeadlineQueue<number> {
  const deadlines = new Map<number, number>();
  return {
    set(key, at) {
      if (at === null) deadlines.delete(key);
      else deadlines.set(key, at);
    },
    next: () => (deadlines.size === 0 ? null : Math.min(...deadlines.values())),
    takeDue(at) {
      const due = Array.from(deadlines).filter(([, dueAt]) => dueAt <= at);
      for (const [key] of due) deadlines.delete(key);
      return due.map(([key]) => key);
    },
  };
}

type QueueStep = { readonly key: number; readonly at: number | null } | { readonly takeAt: number };

function play(queue: DeadlineQueue<number>, steps: readonly QueueStep[]): unknown[] {
  return steps.map((step) => {
    // Which of two equal deadlines is first is nobody's concern.
    if ('takeAt' in step) return queue.takeDue(step.takeAt).toSorted((left, right) => left - right);
    queue.set(step.key, step.at);
    return queue.next();
  });
}

test('[SU8] the queue agrees with a plain list, whatever is set and taken', () => {
  const set = fc.record({ key: fc.nat(20), at: fc.option(fc.nat(100)) });
  const take = fc.record({ takeAt: fc.nat(100) });
  const steps = fc.array(fc.oneof({ weight: 5, arbitrary: set }, { weight: 1, arbitrary: take }), {
    maxLength: 400,
    size: 'max',
  });
  fc.assert(
    fc.property(steps, (steps) => {
      expect(play(createDeadlineQueue(), steps)).toEqual(play(createPlainQueue(), steps));
    }),
    { seed: 8, numRuns: 200 },
  );
});
