import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { measureAllocation } from '../../bench/micro/measureAllocation.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** A typed array's own bytes, without its header. */
const BYTES = 10_000;
const kept: unknown[] = [];
const allocate = () => void (kept[0] = Array.from({ length: BYTES / 8 }, () => 0.5));

describe('measureAllocation', () => {
  it('[BN14] counts what is garbage at once', () => {
    const one = { name: 'one', messageCount: 1, run: allocate };
    const bytes = measureAllocation(one, { messageCount: 20, collectGarbage });
    expect(bytes).toBeGreaterThan(BYTES);
  });

  it('[BN14] does not count the preparation, nor the asking', () => {
    const one = { name: 'one', messageCount: 1, prepare: allocate, run: () => undefined };
    const bytes = measureAllocation(one, { messageCount: 20, collectGarbage });
    expect(bytes).toBeLessThan(BYTES / 10);
  });

  it('[BN14] divides by the messages of a run', () => {
    const measure = (messageCount: number) =>
      measureAllocation(
        { name: 'one', messageCount, run: allocate },
        { messageCount: 100, collectGarbage },
      );
    expect(measure(1)).toBeGreaterThan(BYTES);
    expect(measure(100)).toBeLessThan(BYTES);
  });

  it('[BN14] tries with fewer runs when garbage was collected, and then does not guess', () => {
    let runs = 0;
    const collectWhen = (isTime: () => boolean) => () => {
      runs += 1;
      if (isTime()) collectGarbage();
    };
    const always = { name: 'always', messageCount: 1, run: collectWhen(() => true) };
    expect(measureAllocation(always, { messageCount: 8, collectGarbage })).toBeNull();
    expect(runs).toBe(8 + 4 + 2 + 1);
    runs = 0;
    const once = { name: 'once', messageCount: 1, run: collectWhen(() => runs === 10) };
    expect(measureAllocation(once, { messageCount: 16, collectGarbage })).not.toBeNull();
    expect(runs).toBeGreaterThan(16);
  });
});
