import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRecent, NO_RECENT, RECENT_MS } from '../../src/connection/recentCount.ts';

const looks = fc.array(
  fc.record({ gained: fc.nat(3), afterMs: fc.integer({ min: 1, max: RECENT_MS * 2 }) }),
);

test('[ST26] what came lately is what came since the last half minute without any', () => {
  fc.assert(
    fc.property(looks, (steps) => {
      let recent = NO_RECENT;
      let at = 0;
      let total = 0;
      const gains: { readonly at: number; readonly gained: number }[] = [];
      for (const { afterMs, gained } of steps) {
        at += afterMs;
        total += gained;
        if (gained > 0) gains.push({ at, gained });
        recent = countRecent(recent, total, at);
        expect(recent.count).toBe(sinceTheLastPause(gains, at));
        expect(recent.total).toBe(total);
      }
    }),
  );
});

test('[ST26] nothing new gives the same object', () => {
  const grown = countRecent(NO_RECENT, 2, 1_000);
  expect(countRecent(NO_RECENT, 0, 5_000)).toBe(NO_RECENT);
  expect(countRecent(grown, 2, 1_000 + RECENT_MS - 1)).toBe(grown);
  expect(countRecent(grown, 2, 1_000 + RECENT_MS).count).toBe(0);
});

/** The sum of the gains, from the newest back to the first pause. */
function sinceTheLastPause(
  gains: readonly { readonly at: number; readonly gained: number }[],
  at: number,
): number {
  let sum = 0;
  let next = at;
  for (const gain of gains.toReversed()) {
    if (next - gain.at >= RECENT_MS) break;
    sum += gain.gained;
    next = gain.at;
  }
  return sum;
}
