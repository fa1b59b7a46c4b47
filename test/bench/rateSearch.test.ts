import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RateTrial } from '../../bench/driver/stats/rateSearch.ts';
import { highestSustainedStep, nextStep, rateOfStep } from '../../bench/driver/stats/rateSearch.ts';

const LAST_STEP = 40;

/** Searches a peer that sustains all steps up to `capacity`. */
function search(capacity: number): readonly RateTrial[] {
  const trials: RateTrial[] = [];
  for (let step = nextStep(trials); step !== null; step = nextStep(trials)) {
    trials.push({ step, isSustained: step <= capacity });
    // A search that never ends shall fail, not hang.
    if (trials.length > LAST_STEP) throw new Error('the search does not end');
  }
  return trials;
}

describe('the search for the highest rate', () => {
  it('[BN5] finds any capacity, in at most 14 tries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1, max: LAST_STEP + 5 }), (capacity) => {
        const trials = search(capacity);
        const expected = Math.min(capacity, LAST_STEP);
        expect(highestSustainedStep(trials)).toBe(expected < 0 ? null : expected);
        expect(trials.length).toBeLessThanOrEqual(14);
      }),
    );
  });

  it('[BN5] ends for a peer of moods too, with a failure right above what it tells', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (moods) => {
        const trials: RateTrial[] = [];
        for (let step = nextStep(trials); step !== null; step = nextStep(trials)) {
          trials.push({ step, isSustained: moods[trials.length] ?? false });
          expect(trials.length).toBeLessThan(200);
        }
        const best = highestSustainedStep(trials) ?? -1;
        const failed = trials.filter(({ isSustained }) => !isSustained).map(({ step }) => step);
        expect([...failed, LAST_STEP + 1]).toContain(best + 1);
      }),
    );
  });

  it('[BN5] steps by about 18 %', () => {
    for (let step = 0; step < LAST_STEP; step += 1) {
      const growth = rateOfStep(step + 1) / rateOfStep(step);
      expect(growth).toBeGreaterThan(1.1);
      expect(growth).toBeLessThan(1.26);
    }
  });
});
