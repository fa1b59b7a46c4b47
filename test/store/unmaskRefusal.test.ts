import { expect, it } from 'vitest';
import { unmaskRefusal } from '../../src/store/unmaskRefusal.ts';
import type { TransportClose } from '../../src/transport/transport.ts';

const refused: TransportClose = {
  cause: 'connect-failed',
  wasOpened: false,
  code: 1006,
  reason: '',
  wasClean: false,
};

async function tellOf(canReach: () => Promise<boolean>) {
  const told: (number | null)[] = [];
  unmaskRefusal(refused, canReach, ({ code }) => told.push(code));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return told;
}

it('[CM29] tells how a dial ended even if the question fails', async () => {
  const blocked = new Error('blocked by a content security policy');
  expect(await tellOf(() => Promise.reject(blocked))).toEqual([1006]);
  expect(
    await tellOf(() => {
      throw blocked;
    }),
  ).toEqual([1006]);
  expect(await tellOf(() => Promise.resolve(true))).toEqual([4401]);
});
