import { describe, expect, it } from 'vitest';
import { createVirtualTime } from '../../src/lib/createVirtualTime.ts';

/** A machine on which every look at the clock takes a while, and timers that the test runs. */
function createSlowBase(costMs = 3) {
  let now = 1_000;
  let due: { readonly at: number; readonly run: () => void } | null = null;
  return {
    now: () => (now += costMs),
    startTimer(run: () => void, delayMs: number) {
      const own = { at: now + delayMs, run };
      due = own;
      return () => {
        if (due === own) due = null;
      };
    },
    /** Lets time pass, at once. */
    pass(ms: number) {
      const until = now + ms;
      for (let next = due; next && next.at <= until; next = due) {
        now = Math.max(now, next.at);
        due = null;
        next.run();
      }
      now = Math.max(now, until);
    },
    get isWaiting() {
      return due !== null;
    },
  };
}

function setUp(endAt = 10_000) {
  const base = createSlowBase();
  let endCount = 0;
  const time = createVirtualTime(base, { startAt: 0, endAt, onEnd: () => (endCount += 1) });
  return { base, time, endCount: () => endCount };
}

describe('virtual time', () => {
  it('[RE9] stands while a timer of it runs', () => {
    const { base, time } = setUp();
    const seen: number[] = [];
    time.startTimer(() => seen.push(time.now(), time.now()), 50);
    time.play(1);
    base.pass(60);
    expect(seen).toEqual([50, 50]);
  });

  it('[RE9] stands while a frame runs, and what that leaves for the end of the task', async () => {
    const { base, time } = setUp();
    const seen: number[] = [];
    time.play(1);
    base.pass(60);
    time.run(() => {
      seen.push(time.now());
      queueMicrotask(() => seen.push(time.now()));
    });
    await Promise.resolve();
    expect(seen[0]).toBeGreaterThanOrEqual(60);
    expect(seen[1]).toBe(seen[0]);
    await Promise.resolve();
    expect(time.now()).toBeGreaterThan(seen[0] ?? 0);
  });

  it('[RE9] runs timers in order, each at its own instant, those that timers start included', () => {
    const { time } = setUp();
    const seen: string[] = [];
    const note = (name: string) => () => seen.push(`${name} ${time.now()}`);
    time.startTimer(note('b'), 20);
    time.startTimer(() => {
      note('a')();
      time.startTimer(note('c'), 20);
    }, 10);
    time.startTimer(note('b2'), 20);
    time.startTimer(note('late'), 500);
    time.advanceTo(100);
    expect(seen).toEqual(['a 10', 'b 20', 'b2 20', 'c 30']);
    expect(time.now()).toBe(100);
  });

  it('[RE9] owns no timer of its base while it stands, and never goes back', () => {
    const { base, time } = setUp();
    time.startTimer(() => undefined, 100);
    expect(base.isWaiting).toBe(false);
    time.play(2);
    expect(base.isWaiting).toBe(true);
    base.pass(10);
    time.pause();
    expect(base.isWaiting).toBe(false);
    const at = time.now();
    time.advanceTo(at - 10);
    expect(time.now()).toBe(at);
  });

  it('[RE9] ends once, and goes no further', () => {
    const { base, endCount, time } = setUp(80);
    let hasRun = false;
    time.startTimer(() => (hasRun = true), 81);
    time.play(1);
    base.pass(1_000);
    expect([time.now(), time.isPlaying, endCount(), hasRun]).toEqual([80, false, 1, false]);
    time.play(1);
    time.advanceTo(5_000);
    expect([time.now(), time.isPlaying, endCount()]).toEqual([80, false, 1]);
  });

  it('[RE9] a timer that was stopped does not run', () => {
    const { time } = setUp();
    let count = 0;
    const stop = time.startTimer(() => (count += 1), 10);
    stop();
    stop();
    time.advanceTo(100);
    expect(count).toBe(0);
  });
});
