import { describe, expect, it } from 'vitest';
import { createManualTime } from '../../mock-server/index.ts';
import { createScaledTime } from '../../mock-server/engine/createScaledTime.ts';

function scene(speed?: number) {
  const base = createManualTime(1_000);
  const time = createScaledTime(speed === undefined ? { base } : { base, speed });
  const ticks: number[] = [];
  return { base, time, ticks, note: () => ticks.push(time.clock.now()) };
}

describe('scaled time', () => {
  it('[VI3] passes as real time does, unless told otherwise', () => {
    const { base, note, ticks, time } = scene();
    time.scheduler.after(50, note);
    base.advance(49);
    expect([time.clock.now(), ticks]).toEqual([1_049, []]);
    base.advance(1);
    expect(ticks).toEqual([1_050]);
  });

  it.each([0.25, 4, 60])('[VI3] runs timers %d times as fast, each at its own instant', (speed) => {
    const { base, note, ticks, time } = scene(speed);
    time.scheduler.every(120, note);
    time.scheduler.after(180, note);
    base.advance(360 / speed);
    expect(ticks).toEqual([1_120, 1_180, 1_240, 1_360]);
  });

  it('[VI3] changes speed at any time without a jump', () => {
    const { base, note, ticks, time } = scene(1);
    time.scheduler.every(100, note);
    base.advance(150);
    time.setSpeed(10);
    expect(time.clock.now()).toBe(1_150);
    base.advance(10);
    expect(ticks).toEqual([1_100, 1_200]);
    time.setSpeed(0);
    base.advance(100_000);
    expect([time.clock.now(), ticks.length]).toEqual([1_250, 2]);
    time.setSpeed(1);
    base.advance(50);
    expect(ticks).toEqual([1_100, 1_200, 1_300]);
  });

  it('[VI3] runs no task that was cancelled, and none after its stop', () => {
    const { base, note, ticks, time } = scene(2);
    const cancel = time.scheduler.every(10, note);
    time.scheduler.after(15, cancel);
    time.scheduler.every(1_000, note);
    base.advance(30);
    expect(ticks).toEqual([1_010]);
    time.stop();
    base.advance(10_000);
    expect([ticks.length, base.pendingCount]).toEqual([1, 0]);
  });

  it('[VI3] survives a task that throws, and one that is never due', () => {
    const { base, note, ticks, time } = scene(1);
    time.scheduler.every(Infinity, note);
    time.scheduler.after(5, () => {
      throw new Error('a task failed');
    });
    time.scheduler.after(10, note);
    expect(() => base.advance(7)).toThrow('a task failed');
    base.advance(10);
    expect(ticks).toEqual([1_010]);
  });

  it('[VI3] falls behind instead of holding up everybody else', () => {
    const base = createManualTime(0);
    // Each task takes 3 ms of the thread, which a clock of the test has to tell.
    let spentMs = 0;
    const clock = { now: () => base.clock.now() + spentMs };
    const time = createScaledTime({ base: { clock, scheduler: base.scheduler }, speed: 60 });
    let runs = 0;
    time.scheduler.every(10, () => {
      runs += 1;
      spentMs += 3;
    });
    base.advance(1);
    expect(runs).toBe(4);
    expect(time.clock.now()).toBeLessThan(130);
    base.advance(5);
    expect(runs).toBe(4);
  });
});
