import { describe, expect, it } from 'vitest';
import { createDeadlineTimer } from '../../src/store/createDeadlineTimer.ts';
import type { Environment } from '../../src/store/environment.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';

/** A timer, the instants at which it reported, and how often the platform's own was started. */
function setUp(startTimer?: (environment: Environment) => Environment['startTimer']) {
  const environment = createManualEnvironment();
  const start = startTimer?.(environment) ?? environment.startTimer;
  const reportedAt: number[] = [];
  const delays: number[] = [];
  const counting: Environment = {
    ...environment,
    startTimer(callback, delayMs) {
      delays.push(delayMs);
      return start(callback, delayMs);
    },
  };
  const timer = createDeadlineTimer(counting, () => reportedAt.push(environment.now()));
  return { environment, timer, reportedAt, delays };
}

describe('a deadline timer', () => {
  it('[ST20] reports once, at the instant it waits for', () => {
    const { environment, timer, reportedAt } = setUp();
    timer.arm(1_000);
    environment.advance(999);
    expect(reportedAt).toEqual([]);
    environment.advance(60_000);
    expect(reportedAt).toEqual([1_000]);
  });

  it('[ST20] is not started anew for the instant it waits for already', () => {
    const { environment, timer, reportedAt, delays } = setUp();
    timer.arm(1_000);
    environment.advance(400);
    timer.arm(1_000);
    expect(delays).toEqual([1_000]);
    environment.advance(60_000);
    expect(reportedAt).toEqual([1_000]);
  });

  it.each([400, 2_000])('[ST20] waits for %i instead when told so', (dueAt) => {
    const { environment, timer, reportedAt } = setUp();
    timer.arm(1_000);
    timer.arm(dueAt);
    expect(environment.timerCount).toBe(1);
    environment.advance(60_000);
    expect(reportedAt).toEqual([dueAt]);
  });

  it('[ST20] reports what is overdue, not inside the call, and never too early for part of a millisecond', () => {
    const { environment, timer, reportedAt, delays } = setUp();
    environment.advance(500);
    timer.arm(100);
    expect(reportedAt).toEqual([]);
    environment.advance(1);
    expect(reportedAt).toEqual([500]);
    timer.arm(600.25);
    expect(delays).toEqual([0, 100]);
  });

  it.each(['cancel', 'arm'] as const)('[ST20, ST11] owns no timer after %s for nothing', (way) => {
    const { environment, timer, reportedAt } = setUp();
    const end = () => (way === 'cancel' ? timer.cancel() : timer.arm(null));
    end();
    timer.arm(1_000);
    end();
    end();
    expect(environment.timerCount).toBe(0);
    environment.advance(60_000);
    expect(reportedAt).toEqual([]);
    timer.arm(70_000);
    environment.advance(60_000);
    expect(reportedAt).toEqual([70_000]);
  });

  it('[ST20] can be armed for the same instant again after a platform cut its delay', () => {
    const cutAt = 300;
    const { environment, timer, reportedAt } = setUp(
      ({ startTimer }) =>
        (callback, delayMs) =>
          startTimer(callback, Math.min(delayMs, cutAt)),
    );
    timer.arm(500);
    environment.advance(cutAt);
    expect(reportedAt).toEqual([300]);
    timer.arm(500);
    environment.advance(60_000);
    expect(reportedAt).toEqual([300, 500]);
  });
});
