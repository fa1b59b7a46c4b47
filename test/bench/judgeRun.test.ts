import { describe, expect, it } from 'vitest';
import type { RunEvidence } from '../../bench/driver/stats/judgeRun.ts';
import { judgeRun } from '../../bench/driver/stats/judgeRun.ts';

function toEvidence(latenciesMs: readonly number[], more: Partial<RunEvidence> = {}): RunEvidence {
  return {
    latencies: latenciesMs.map((latencyMs, sentAt) => ({ sentAt, latencyMs })),
    wrongCells: 0,
    missingRows: 0,
    bufferedBytes: 0,
    sentCount: 1_000,
    dueCount: 1_000,
    ...more,
  };
}

const steady = Array.from({ length: 300 }, (_, index) => 10 + (index % 10));

describe('judgeRun', () => {
  it('[BN3] calls a steady run with the right table sustained', () => {
    const verdict = judgeRun(toEvidence(steady));
    expect(verdict).toEqual({ p50Ms: 14, p95Ms: 19, p99Ms: 19, failures: [] });
  });

  it('[BN3] fails a p99 of 100 ms or more', () => {
    const late = steady.map((latencyMs, index) => (index % 50 === 0 ? 100 : latencyMs));
    expect(judgeRun(toEvidence(late)).failures).toEqual(['too-late']);
  });

  it('[BN3] fails without a single measured message, and where more than 1 % never came', () => {
    expect(judgeRun(toEvidence([])).failures).toEqual(['too-late']);
    const lost = steady.map((latencyMs, index) => (index % 50 === 0 ? Infinity : latencyMs));
    expect(judgeRun(toEvidence(lost))).toMatchObject({ p99Ms: null, failures: ['too-late'] });
  });

  it('[BN3] fails a backlog that grows, on the page or at the feed', () => {
    const growing = Array.from({ length: 300 }, (_, index) => 10 + index / 4);
    expect(judgeRun(toEvidence(growing)).failures).toEqual(['backlog-grows']);
    const waiting = toEvidence(steady, { bufferedBytes: 5_000_000 });
    expect(judgeRun(waiting).failures).toEqual(['backlog-grows']);
  });

  it.each([{ wrongCells: 1 }, { missingRows: 1 }, { wrongCells: Infinity }])(
    '[BN3] fails a table with %o',
    (more) => {
      expect(judgeRun(toEvidence(steady, more)).failures).toEqual(['wrong-table']);
    },
  );

  it('[BN3] fails a feed that did not keep its pace', () => {
    expect(judgeRun(toEvidence(steady, { sentCount: 960 })).failures).toEqual(['feed-too-slow']);
  });
});
