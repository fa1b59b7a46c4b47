import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCloseCode } from '../../src/transport/closeCode.ts';

describe('toCloseCode', () => {
  it.each([1000, 3000, 3999, 4000, 4999])('[TR5] keeps %i', (code) => {
    expect(toCloseCode(code)).toBe(code);
  });

  it.each([
    undefined,
    Number.NaN,
    Infinity,
    -1,
    0,
    999,
    1001,
    1005,
    1006,
    1015,
    2999,
    3000.5,
    5000,
  ])('[TR5] makes 1000 of %s', (code) => {
    expect(toCloseCode(code)).toBe(1000);
  });

  it('[TR5] gives only codes that WebSocket.close accepts', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 900, max: 5100 })),
        (code) => {
          const legal = toCloseCode(code);
          expect(legal === 1000 || (legal >= 3000 && legal <= 4999)).toBe(true);
          expect(toCloseCode(legal)).toBe(legal);
        },
      ),
    );
  });
});
