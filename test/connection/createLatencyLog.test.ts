import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLatencyLog } from '../../src/connection/createLatencyLog.ts';
import { createLinkRecord } from '../../src/connection/createLinkRecord.ts';

const anyFact = fc.oneof(
  fc.record({ type: fc.constant('measured' as const), rttMs: fc.double() }),
  fc.record({ type: fc.constantFrom('lost' as const, 'restored' as const) }),
);

/** Logs facts a second apart. */
function logAll(
  facts: readonly (typeof anyFact extends fc.Arbitrary<infer Fact> ? Fact : never)[],
  capacity?: number,
) {
  const log = createLatencyLog(capacity);
  for (const [second, fact] of facts.entries()) {
    const at = second * 1_000;
    if (fact.type === 'measured') log.measured(fact.rttMs, at);
    else log[fact.type](at);
  }
  return log;
}

describe('the history of round trips', () => {
  it('[UI63] is bounded and in order, whatever is measured, lost and restored', () => {
    fc.assert(
      fc.property(fc.array(anyFact), fc.integer({ min: 1, max: 20 }), (facts, capacity) => {
        const entries = logAll(facts, capacity).entries();
        expect(entries.length).toBeLessThanOrEqual(capacity);
        const times = entries.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((left, right) => left - right));
      }),
    );
  });

  it('[UI63] tells losses and recoveries in turn, and only round trips that can have been', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        const entries = logAll(facts, 1_000).entries();
        const marks = entries.filter(({ type }) => type !== 'measured').map(({ type }) => type);
        expect(marks).toEqual(marks.map((_, index) => (index % 2 === 0 ? 'lost' : 'restored')));
        const times = entries.flatMap((entry) => (entry.type === 'measured' ? [entry.rttMs] : []));
        expect(times.every((rttMs) => Number.isFinite(rttMs) && rttMs >= 0)).toBe(true);
      }),
    );
  });

  it('[UI63] keeps the newest 240, and is the same object until something is added', () => {
    const log = createLatencyLog();
    for (let second = 0; second < 300; second += 1) log.measured(second, second * 1_000);
    const entries = log.entries();
    expect(entries).toHaveLength(240);
    expect(entries[0]).toEqual({ type: 'measured', at: 60_000, rttMs: 60 });
    expect(log.entries()).toBe(entries);
    log.restored(400_000);
    log.measured(-1, 400_000);
    expect(log.entries()).toBe(entries);
    log.lost(400_000);
    expect(log.entries()).not.toBe(entries);
  });

  it('[UI63] outlives the link, whose quality is forgotten', () => {
    const record = createLinkRecord();
    record.measured(12, 1_000);
    const lost = record.lost(2_000);
    expect(lost.link.sampleCount).toBe(0);
    record.restored(3_000);
    const { link, latency } = record.measured(40, 4_000);
    expect(link).toMatchObject({ averageMs: 40, sampleCount: 1 });
    expect(latency).toEqual([
      { type: 'measured', at: 1_000, rttMs: 12 },
      { type: 'lost', at: 2_000 },
      { type: 'restored', at: 3_000 },
      { type: 'measured', at: 4_000, rttMs: 40 },
    ]);
  });
});
