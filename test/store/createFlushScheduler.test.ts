import { describe, expect, it } from 'vitest';
import type { FlushSample } from '../../src/store/createFlushScheduler.ts';
import { createFlushScheduler } from '../../src/store/createFlushScheduler.ts';
import type { Environment } from '../../src/store/environment.ts';

/** A page whose frames and clock are ours, and a table of which every row costs the same to show. */
function createScene({ waiting, rowCostMs }: { waiting: number; rowCostMs: number }) {
  let at = 0;
  let isHidden = false;
  const frames = new Set<() => void>();
  const request = (callback: () => void) => {
    const own = () => callback();
    frames.add(own);
    return () => void frames.delete(own);
  };
  const shown: number[] = [];
  const samples: FlushSample[] = [];
  const environment: Environment = {
    now: () => at,
    random: () => 0,
    startTimer: request,
    requestFrame: request,
    isHidden: () => isHidden,
    onVisibility: () => () => undefined,
    onNetwork: () => () => undefined,
    onFreeze: () => () => undefined,
    reportError(error) {
      throw error;
    },
  };
  const left = { rows: waiting };
  const listening = { onFlush: () => undefined as void };
  const scheduler = createFlushScheduler({
    environment,
    getBudgetMs: () => 8,
    prepare: () => undefined,
    onFlushed: (sample) => samples.push(sample),
    flush(maxRows) {
      const rows = Math.min(left.rows, maxRows);
      left.rows -= rows;
      at += rows * rowCostMs;
      shown.push(rows);
      listening.onFlush();
      return { rows, hasSpilled: left.rows > 0 };
    },
  });
  return {
    scheduler,
    shown,
    samples,
    left,
    hide: (next: boolean) => (isHidden = next),
    /** Lets a frame (or the timer of a hidden page) come, 16 ms after the last. */
    async nextFrame() {
      at += 16;
      const due = Array.from(frames);
      frames.clear();
      for (const frame of due) frame();
      await Promise.resolve();
    },
    isArmed: () => frames.size > 0,
    armedCount: () => frames.size,
    set onFlush(listener: () => void) {
      listening.onFlush = listener;
    },
  };
}

describe('the flush scheduler', () => {
  it('[ST15] leaves to the next frame what this one has no room for', async () => {
    const scene = createScene({ waiting: 1_000, rowCostMs: 0.1 });
    scene.scheduler.schedule();
    await scene.nextFrame();
    // Nothing was known of their cost yet.
    expect(scene.shown).toEqual([1_000]);
    scene.left.rows = 200;
    scene.scheduler.schedule();
    for (let frame = 0; frame < 10; frame += 1) await scene.nextFrame();
    const [, ...flushes] = scene.shown;
    expect(flushes.length).toBeGreaterThan(1);
    expect(flushes.reduce((sum, rows) => sum + rows, 0)).toBe(200);
    expect(scene.isArmed()).toBe(false);
  });

  it('[ST1, ST15] asks for one frame, though a listener asks for one and something is left', async () => {
    const scene = createScene({ waiting: 100, rowCostMs: 1 });
    scene.scheduler.schedule();
    await scene.nextFrame();
    scene.left.rows = 500;
    scene.onFlush = () => scene.scheduler.schedule();
    scene.scheduler.schedule();
    await scene.nextFrame();
    expect(scene.armedCount()).toBe(1);
  });

  it('[ST15] tells what each flush was like', async () => {
    const scene = createScene({ waiting: 100, rowCostMs: 0.1 });
    scene.scheduler.schedule();
    await scene.nextFrame();
    expect(scene.samples).toEqual([
      { rows: 100, hasSpilled: false, waitedMs: 16, costMs: expect.closeTo(10, 6) },
    ]);
  });

  it('[ST5, ST15] shows everything when it must be now, or nobody looks', async () => {
    const scene = createScene({ waiting: 100, rowCostMs: 0.1 });
    scene.scheduler.schedule();
    await scene.nextFrame();
    scene.left.rows = 500;
    scene.scheduler.flushNow();
    scene.left.rows = 500;
    scene.hide(true);
    scene.scheduler.schedule();
    await scene.nextFrame();
    expect(scene.shown).toEqual([100, 500, 500]);
  });
});
