import { describe, expect, it } from 'vitest';
import type { RepeatedRun } from '../../bench/driver/stats/summarizeRuns.ts';
import { summarizeRuns } from '../../bench/driver/stats/summarizeRuns.ts';
import { toRun } from './support/toRun.ts';

const find = (runs: readonly RepeatedRun[], peer: string) =>
  summarizeRuns(runs).find((summary) => summary.peer === peer);

describe('summarizeRuns', () => {
  it('[BN4] takes the ratio within each repetition, and the median of those', () => {
    const limits = [0.4, 0.5, 0.8].map((busy, index) => toRun({ busy, repeat: index + 1 }));
    const others = [0.8, 0.55, 0.88].map((busy, index) =>
      toRun({ peer: 'other', busy, repeat: index + 1 }),
    );
    const other = find([...limits, ...others], 'other');
    expect(other?.ratioToLimit).toBeCloseTo(1.1);
    expect(other?.busy).toBe(0.8);
    expect(other?.repeats).toBe(3);
  });

  it('[BN4] compares with the limit of the same rate and batching', () => {
    const runs = [
      toRun({ busy: 0.4 }),
      toRun({ rate: 5_000, busy: 0.1 }),
      toRun({ peer: 'limit-batched', isBatched: true, busy: 0.2 }),
      toRun({ peer: 'rows', busy: 0.6 }),
      toRun({ peer: 'rows-batched', isBatched: true, busy: 0.6 }),
    ];
    expect(find(runs, 'rows')?.ratioToLimit).toBeCloseTo(1.5);
    expect(find(runs, 'rows-batched')?.ratioToLimit).toBeCloseTo(3);
  });

  it('[BN4] has no ratio without a limit', () => {
    expect(find([toRun({ peer: 'alone' })], 'alone')?.ratioToLimit).toBeNull();
  });

  it('[BN4] counts what could not be measured as the worst', () => {
    const runs = [20, null, null].map((p99Ms, index) => toRun({ p99Ms, repeat: index + 1 }));
    expect(summarizeRuns(runs)[0]?.p99Ms).toBeNull();
    const wrong = [0, null].map((wrongCells, index) => toRun({ wrongCells, repeat: index + 1 }));
    expect(summarizeRuns(wrong)[0]?.wrongCells).toBeNull();
  });

  it('[BN4] is sustained if more than half of the repetitions are, and keeps the worst table', () => {
    const bad = { failures: ['too-late'] as const, wrongCells: 7 };
    const two = summarizeRuns([toRun(), toRun({ repeat: 2, ...bad })])[0];
    expect(two).toMatchObject({ sustained: false, wrongCells: 7, failures: ['too-late'] });
    const three = [toRun(), toRun({ repeat: 2, ...bad }), toRun({ repeat: 3 })];
    expect(summarizeRuns(three)[0]?.sustained).toBe(true);
  });
});
