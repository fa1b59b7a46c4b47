import { describe, expect, it } from 'vitest';
import { joinPaints } from '../../bench/driver/stats/joinPaints.ts';

const everything = { fromAt: 0, toAt: Infinity };

describe('joinPaints', () => {
  it('[BN2] ends a message with the first paint that shows it or a newer one', () => {
    const sends = [
      [
        [1, 100],
        [4, 104],
        [9, 120],
      ],
    ] as const;
    const paints = [
      [0, 4, 116],
      [0, 9, 133],
    ] as const;
    expect(joinPaints({ sends, paints, ...everything })).toEqual([
      { sentAt: 100, latencyMs: 16 },
      { sentAt: 104, latencyMs: 12 },
      { sentAt: 120, latencyMs: 13 },
    ]);
  });

  it('[BN2] is endless for what was never painted', () => {
    const joined = joinPaints({ sends: [[[7, 100]]], paints: [[0, 6, 150]], ...everything });
    expect(joined).toEqual([{ sentAt: 100, latencyMs: Infinity }]);
  });

  it('[BN2] takes the paints of the same row only, in the order of sending', () => {
    const sends = [[[2, 110]], [[1, 100]]] as const;
    const paints = [
      [1, 1, 120],
      [0, 2, 130],
    ] as const;
    expect(joinPaints({ sends, paints, ...everything })).toEqual([
      { sentAt: 100, latencyMs: 20 },
      { sentAt: 110, latencyMs: 20 },
    ]);
  });

  it('[BN2] leaves out what was sent outside the window, and counts what was painted after it', () => {
    const sends = [
      [
        [1, 99],
        [2, 100],
        [3, 200],
      ],
    ] as const;
    const joined = joinPaints({ sends, paints: [[0, 3, 250]], fromAt: 100, toAt: 200 });
    expect(joined).toEqual([{ sentAt: 100, latencyMs: 150 }]);
  });
});
