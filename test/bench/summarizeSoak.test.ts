import { describe, expect, it } from 'vitest';
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
  it('compares the last three readings with the first three, so that one of them decides nothing', () => {
    const soak = soakOf([10, 99, 10, 50, 10.1, 10.1, 0]);
    expect(soak).toMatchObject({ firstMb: 10, lastMb: 10.1 });
    expect(soak.growth).toBeCloseTo(0.01);
  });

  it('finds no growth in a single reading', () => {
    expect(soakOf([10]).growth).toBe(0);
  });
});
