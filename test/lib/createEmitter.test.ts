import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Emitter } from '../../src/lib/createEmitter.ts';
import { createEmitter } from '../../src/lib/createEmitter.ts';

test('[LB1] a throwing listener stops no other, and is reported after all have been called', () => {
  const log: unknown[] = [];
  const emitter = createEmitter<string>((error) => log.push(error));
  const error = new Error('listener');
  emitter.subscribe(() => {
    throw error;
  });
  emitter.subscribe((value) => log.push(value));
  emitter.emit('odds');
  expect(log).toEqual(['odds', error]);
});

test('[LB1] listeners may come and go while they are called', () => {
  const log: string[] = [];
  const emitter = createEmitter<string>(() => undefined);
  const leaveFirst = emitter.subscribe(() => {
    log.push('first');
    leaveFirst();
    leaveSecond();
    emitter.subscribe(() => log.push('third'));
  });
  const leaveSecond = emitter.subscribe(() => log.push('second'));
  emitter.emit('a');
  expect(log).toEqual(['first', 'second']);
  emitter.emit('b');
  expect(log).toEqual(['first', 'second', 'third']);
});

test('[LB1] one function may listen twice, and each leaving counts once', () => {
  const log: number[] = [];
  const emitter = createEmitter<number>(() => undefined);
  const listener = (value: number) => log.push(value);
  const leave = emitter.subscribe(listener);
  emitter.subscribe(listener);
  leave();
  leave();
  emitter.emit(7);
  expect(log).toEqual([7]);
  expect(emitter.listenerCount).toBe(1);
});

test('[LB1] an emission within an emission leaves the outer one whole', () => {
  const log: string[] = [];
  const emitter = createEmitter<number>(() => undefined);
  emitter.subscribe((depth) => {
    log.push(`first ${depth}`);
    if (depth === 0) emitter.emit(1);
    if (depth === 1) emitter.subscribe(() => log.push('late'));
  });
  const leaveSecond = emitter.subscribe((depth) => {
    log.push(`second ${depth}`);
    leaveSecond();
  });
  emitter.emit(0);
  expect(log).toEqual(['first 0', 'first 1', 'second 1', 'second 0']);
  emitter.emit(2);
  expect(log.slice(4)).toEqual(['first 2', 'late']);
});

test('[LB1] whatever listeners do meanwhile, exactly those are called who were there at the start', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 12 }), (plan) => {
      expect(play(createEmitter, plan)).toEqual(play(createListEmitter, plan));
    }),
  );
});

type Step =
  { readonly kind: 'join' | 'emit' | 'throw' } | { readonly kind: 'leave'; readonly at: number };
type CreateEmitter = (reportError: (error: unknown) => void) => Emitter<number>;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('join', 'emit', 'throw') }),
  fc.record({ kind: fc.constant('leave'), at: fc.nat({ max: 5 }) }),
);

/** Joins, leaves, emits and throws; each call of a listener does the next part of the plan. Returns what happened. */
function play(create: CreateEmitter, plan: readonly Step[][]): readonly unknown[] {
  const log: unknown[] = [];
  const leavers: (() => void)[] = [];
  const parts = [...plan];
  let emissionCount = 0;
  const emitter = create((error) => log.push(error));
  const doNext = (isListener: boolean) => {
    for (const each of parts.shift() ?? []) take(each, isListener);
    log.push(emitter.listenerCount);
  };
  function take(each: Step, isListener: boolean): void {
    if (each.kind === 'leave') leavers[each.at]?.();
    else if (each.kind === 'emit') emitter.emit(emissionCount++);
    else if (each.kind === 'join') join(leavers.length);
    else if (isListener) throw new Error('listener');
  }
  function join(name: number): void {
    const listener = (emission: number) => {
      log.push(`${name} hears ${emission}`);
      doNext(true);
    };
    leavers.push(emitter.subscribe(listener));
  }
  while (parts.length > 0) doNext(false);
  return log;
}

/** The same promise, kept the simple way: a new list at every change. */
function createListEmitter(reportError: (error: unknown) => void): Emitter<number> {
  let listeners: readonly { readonly listener: (value: number) => void }[] = [];
  return {
    emit(value) {
      const errors: unknown[] = [];
      for (const { listener } of listeners) {
        try {
          listener(value);
        } catch (error) {
          errors.push(error);
        }
      }
      errors.forEach(reportError);
    },
    subscribe(listener) {
      const own = { listener };
      listeners = [...listeners, own];
      return () => {
        listeners = listeners.filter((each) => each !== own);
      };
    },
    get listenerCount() {
      return listeners.length;
    },
  };
}
