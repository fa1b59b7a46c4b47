import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSendBudget } from '../../src/store/createSendBudget.ts';

const LIMIT = { messages: 20, perMs: 1_000 };

describe('the send budget', () => {
  it('[CM25] never lets more through in any window than the server takes', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean()), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(steps, (waits) => {
        const budget = createSendBudget(LIMIT);
        const sentAts: number[] = [];
        let at = 0;
        for (const [waitMs, isHeartbeat] of waits) {
          at += waitMs;
          if (budget.take(at, isHeartbeat)) sentAts.push(at);
        }
        for (const end of sentAts) {
          const inWindow = sentAts.filter((sentAt) => sentAt > end - LIMIT.perMs && sentAt <= end);
          expect(inWindow.length).toBeLessThanOrEqual(LIMIT.messages);
        }
      }),
    );
  });

  it('[CM25] keeps a tenth for heartbeats', () => {
    const budget = createSendBudget(LIMIT);
    const ordinary = Array.from({ length: 30 }, () => budget.take(0, false)).filter(Boolean);
    const heartbeats = Array.from({ length: 30 }, () => budget.take(0, true)).filter(Boolean);
    expect([ordinary.length, heartbeats.length]).toEqual([18, 2]);
  });

  it('[CM25] knows when the next message may go', () => {
    const budget = createSendBudget(LIMIT);
    for (let at = 0; at < 18; at += 1) budget.take(at, false);
    expect(budget.nextAt(20)).toBe(1_000);
    expect(budget.take(999, false)).toBe(false);
    expect(budget.take(1_000, false)).toBe(true);
  });
});
