import { expect, test } from 'vitest';
import { createLinkMeter } from '../../src/connection/createLinkMeter.ts';
import { toLinkLevel } from '../../src/connection/toLinkLevel.ts';

const AT = 1_000;

test.each([
  [null, 'unknown'],
  [Number.NaN, 'unknown'],
  [0, 'excellent'],
  [19.9, 'excellent'],
  [20, 'good'],
  [50, 'fair'],
  [100, 'poor'],
  [199.9, 'poor'],
  [200, 'critical'],
] as const)('[HB5] a round trip of %s ms is %s', (rttMs, level) => {
  expect(toLinkLevel(rttMs)).toBe(level);
});

test('[HB5] the summary of known samples has exact numbers', () => {
  const meter = createLinkMeter();
  for (const rttMs of [30, 10, 20, 60]) meter.addRtt(rttMs, AT);
  expect(meter.summary()).toEqual({
    level: 'good',
    rttMs: 60,
    minMs: 10,
    maxMs: 60,
    averageMs: 30,
    p95Ms: 60,
    jitterMs: 70 / 3,
    sampleCount: 4,
    measuredAt: AT,
  });
});

test('[HB5] one sample has no jitter, and none has nothing', () => {
  const meter = createLinkMeter();
  expect(meter.summary()).toMatchObject({ level: 'unknown', rttMs: null, sampleCount: 0 });
  meter.addRtt(12, AT);
  expect(meter.summary()).toMatchObject({ level: 'excellent', p95Ms: 12, jitterMs: 0 });
});

test('[HB5] p95 leaves out the worst twentieth', () => {
  const meter = createLinkMeter(100);
  for (let rttMs = 1; rttMs <= 100; rttMs += 1) meter.addRtt(rttMs, AT);
  expect(meter.summary().p95Ms).toBe(95);
});

test('[HB5] only the newest samples count, and what is no time is left out', () => {
  const meter = createLinkMeter(2);
  for (const rttMs of [500, 10, 30, -1, Number.NaN, Infinity]) meter.addRtt(rttMs, AT);
  expect(meter.summary()).toMatchObject({ averageMs: 20, maxMs: 30, sampleCount: 2 });
});

test('[HB5] the summary is the same object until something is measured or forgotten', () => {
  const meter = createLinkMeter();
  meter.addRtt(10, AT);
  const summary = meter.summary();
  expect(meter.summary()).toBe(summary);
  meter.reset();
  expect(meter.summary().sampleCount).toBe(0);
});
