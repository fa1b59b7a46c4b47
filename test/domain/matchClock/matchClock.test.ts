import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMatchClock } from '../../../src/domain/matchClock/formatMatchClock.ts';
import type { ClockReading } from '../../../src/domain/matchClock/matchClock.ts';
import {
  clockAt,
  DEFAULT_TOLERANCE_MS,
  syncClock,
} from '../../../src/domain/matchClock/matchClock.ts';

const down: ClockReading = {
  direction: 'down',
  valueMs: 300_000,
  isRunning: true,
  at: 1_000,
  period: 2,
  minMs: 0,
  maxMs: 900_000,
};
const up: ClockReading = { ...down, direction: 'up', valueMs: 60_000, maxMs: 2_700_000 };
const from = (reading: ClockReading) => syncClock(null, reading);

describe('a clock', () => {
  it('[NF23] runs on from its reading, down or up', () => {
    expect(clockAt(from(down), 1_000)).toBe(300_000);
    expect(clockAt(from(down), 11_500)).toBe(289_500);
    expect(clockAt(from(up), 11_500)).toBe(70_500);
  });

  it('[NF23] stands where it was stopped', () => {
    expect(clockAt(from({ ...down, isRunning: false }), 99_000)).toBe(300_000);
  });

  it('[NF23] stays within its bounds', () => {
    expect(clockAt(from(down), 1_000_000)).toBe(0);
    expect(clockAt(from(up), 9_000_000)).toBe(2_700_000);
    expect(clockAt(from({ ...down, valueMs: 1e9, isRunning: false }), 0)).toBe(900_000);
  });

  it('[NF23] shows its reading before the time of it', () => {
    expect(clockAt(from(down), 0)).toBe(300_000);
  });

  it('[NF23] waits for a reading that is a little behind, then runs on with it', () => {
    // At 11 s it shows 4:50; the reading says 4:52.
    const clock = syncClock(from(down), { ...down, at: 11_000, valueMs: 292_000 });
    expect(clockAt(clock, 11_000)).toBe(290_000);
    expect(clockAt(clock, 13_000)).toBe(290_000);
    expect(clockAt(clock, 14_000)).toBe(289_000);
    const ascending = syncClock(from(up), { ...up, at: 11_000, valueMs: 68_000 });
    expect(clockAt(ascending, 11_000)).toBe(70_000);
    expect(clockAt(ascending, 14_000)).toBe(71_000);
  });

  it('[NF23] follows a reading ahead of it, and one that is far behind, at once', () => {
    const at = (valueMs: number) =>
      clockAt(syncClock(from(down), { ...down, at: 11_000, valueMs }), 11_000);
    expect(at(285_000)).toBe(285_000);
    expect(at(290_000 + DEFAULT_TOLERANCE_MS)).toBe(290_000);
    expect(at(290_001 + DEFAULT_TOLERANCE_MS)).toBe(293_001);
  });

  it('[NF23] follows a new period and a clock that stands at once', () => {
    const known = from(down);
    const next = syncClock(known, { ...down, at: 11_000, valueMs: 291_000, period: 3 });
    expect(clockAt(next, 11_000)).toBe(291_000);
    const stopped = syncClock(known, { ...down, at: 11_000, valueMs: 291_000, isRunning: false });
    expect(clockAt(stopped, 60_000)).toBe(291_000);
  });

  it('[NF23] ignores a reading older than the last', () => {
    const known = from(down);
    expect(syncClock(known, { ...down, at: 999, valueMs: 1 })).toBe(known);
  });

  it('[NF23] never runs backwards while readings are late by turns', () => {
    const steps = fc.array(
      fc.record({
        gapMs: fc.nat({ max: 20_000 }),
        lateMs: fc.nat({ max: DEFAULT_TOLERANCE_MS }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    const readings = fc.tuple(steps, fc.constantFrom(down, up));
    fc.assert(
      fc.property(readings, ([taken, base]) => {
        const sign = base.direction === 'down' ? -1 : 1;
        let clock = from(base);
        let now = base.at;
        let shownMs = clockAt(clock, now);
        for (const { gapMs, lateMs } of taken) {
          for (const at of [now + gapMs / 2, now + gapMs]) {
            const nextMs = clockAt(clock, at);
            expect((nextMs - shownMs) * sign).toBeGreaterThanOrEqual(0);
            shownMs = nextMs;
          }
          now += gapMs;
          // What the clock showed `lateMs` ago arrives now.
          const valueMs = base.valueMs + sign * Math.max(0, now - lateMs - base.at);
          clock = syncClock(clock, { ...base, at: now, valueMs });
          const nextMs = clockAt(clock, now);
          expect((nextMs - shownMs) * sign).toBeGreaterThanOrEqual(0);
          shownMs = nextMs;
        }
      }),
    );
  });
});

describe('the text of a clock', () => {
  it.each([
    [300_000, '5:00', '5:00'],
    [299_001, '5:00', '4:59'],
    [4_300, '0:05', '0:04'],
    [1, '0:01', '0:00'],
    [0, '0:00', '0:00'],
    [-5, '0:00', '0:00'],
    [5_707_000, '95:07', '95:07'],
  ])('[NF23] of %j ms is %s counting down and %s counting up', (valueMs, downwards, upwards) => {
    expect(formatMatchClock(valueMs, 'down')).toBe(downwards);
    expect(formatMatchClock(valueMs, 'up')).toBe(upwards);
  });
});
