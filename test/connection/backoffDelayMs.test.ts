import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffDelayMs } from '../../src/connection/backoffDelayMs.ts';
import { CONNECTION_DEFAULTS } from '../../src/connection/connectionConfig.ts';

const { backoffMs } = CONNECTION_DEFAULTS;

test('[CM2] the waits are half of 2, 4, 8, 16 and 30 s when the dice show nothing', () => {
  expect([1, 2, 3, 4, 5, 6].map((attempt) => backoffDelayMs(attempt, 0, backoffMs))).toEqual([
    1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
  ]);
});

test('[CM2] the spread fills the other half', () => {
  expect(backoffDelayMs(1, 0.5, backoffMs)).toBe(1_500);
  expect(backoffDelayMs(5, 0.5, backoffMs)).toBe(22_500);
});

test('[CM2] every wait lies between half and all of its maximum', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), random, (attempt, value) => {
      const maximumMs = backoffMs[Math.min(attempt, 5) - 1] ?? 0;
      const delayMs = backoffDelayMs(attempt, value, backoffMs);
      expect(delayMs).toBeGreaterThanOrEqual(maximumMs / 2);
      expect(delayMs).toBeLessThanOrEqual(maximumMs);
    }),
    { seed: 2 },
  );
});

test('[CM2] an empty schedule waits not at all', () => {
  expect(backoffDelayMs(3, 0.7, [])).toBe(0);
});
