import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../bench/driver/results/formatNumbers.ts';
import { summarizeSoak } from '../../bench/soak/summarizeSoak.ts';

const soakOf = (heaps: readonly number[]) =>
  summarizeSoak({
    peer: 'courtside-rows',
    readings: heaps.map((heapMb, index) => ({ afterSeconds: index, heapBytes: heapMb * 1e6 })),
    sentCount: 0,
    wrongCells: 0,
    browser: '',
    errors: [],
  });

describe('summarizeSoak', () => {
  it('[BN17] compares the last three readings with the first three, so that one of them decides nothing', () => {
    const soak = soakOf([10, 99, 10, 50, 10.1, 10.1, 0]);
    expect(soak).toMatchObject({ firstMb: 10, lastMb: 10.1 });
    expect(soak.growth).toBeCloseTo(0.01);
  });

  it.each([
    [[10, 12], 10, 12],
    [[10, 99, 12], 10, 12],
    [[10, 10, 12, 12], 10, 12],
    [[10, 12, 14, 16, 18], 11, 17],
  ])('[BN17] takes no reading of %j for both ends', (heaps, firstMb, lastMb) => {
    const soak = soakOf(heaps);
    expect(soak).toMatchObject({ firstMb, lastMb });
    expect(soak.growth).toBeCloseTo(lastMb / firstMb - 1);
  });

  it('[BN17] does not know the growth of a single reading, or of none', () => {
    expect(soakOf([10])).toMatchObject({ firstMb: 10, lastMb: 10, growth: null });
    expect(soakOf([])).toMatchObject({ firstMb: null, lastMb: null, growth: null });
    expect([formatPercent(null), formatPercent(0.0123)]).toEqual(['–', '1.23 %']);
  });
});
