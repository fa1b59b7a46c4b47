import { expect, test } from 'vitest';
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
