import { describe, expect, it } from 'vitest';
import type { FlushSample } from '../../src/store/createFlushScheduler.ts';
import { createFlushScheduler } from '../../src/store/createFlushScheduler.ts';
import type { Environment } from '../../src/store/environment.ts';

const FRAME_MS = 16;

interface SceneOptions {
  readonly waiting: number;
  readonly rowCostMs: number;
  /** What layout and paint of a frame take after its flush, ms. */
  readonly paintMs?: number;
  /** Row changes a second below which every frame shows. @default infinite */
  readonly everyFrameBelow?: number;
}

/** A page whose frames and clock are ours, and a table of which every row costs the same to show. */
function createScene(options: SceneOptions) {
  const { waiting, rowCostMs, paintMs = 0, everyFrameBelow = Infinity } = options;
  let at = 0;
  let isHidden = false;
  const frames = new Set<() => void>();
  const tasks = new Set<() => void>();
  const requestIn = (queue: Set<() => void>, callback: () => void) => {
    const own = () => callback();
    queue.add(own);
    return () => void queue.delete(own);
  };
  const runAllOf = (queue: Set<() => void>) => {
    const due = Array.from(queue);
    queue.clear();
    for (const callback of due) callback();
  };
  const shown: number[] = [];
  const samples: FlushSample[] = [];
  const environment: Environment = {
    now: () => at,
    random: () => 0,
    startTimer: (callback, delayMs) => requestIn(delayMs === 0 ? tasks : frames, callback),
    requestFrame: (callback) => requestIn(frames, callback),
    isHidden: () => isHidden,
    onVisibility: () => () => undefined,
    onNetwork: () => () => undefined,
    onFreeze: () => () => undefined,
    reportError(error) {
      throw error;
    },
  };
  const left = { rows: waiting };
  const costs = { paintMs };
  const listening = { onFlush: () => undefined as void };
  const scheduler = createFlushScheduler({
    environment,
    getBudgetMs: () => 8,
    getEveryFrameBelow: () => everyFrameBelow,
    prepare: () => undefined,
    onPassedFrame: () => undefined,
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
  /** Lets the next frame that is due (or the timer of a hidden page) come, and the page be painted. */
  async function nextFrame(): Promise<void> {
    const shownBefore = shown.length;
    at = (Math.floor(at / FRAME_MS) + 1) * FRAME_MS;
    runAllOf(frames);
    await Promise.resolve();
    if (shown.length > shownBefore) at += costs.paintMs;
    runAllOf(tasks);
  }
  return {
    scheduler,
    shown,
    samples,
    left,
    hide: (next: boolean) => (isHidden = next),
    runFrame: () => runAllOf(frames),
    /** Plays frames before each of which ten rows change; tells which of them showed anything. */
    async play(frameCount: number) {
      const hasShown: boolean[] = [];
      for (let frame = 0; frame < frameCount; frame += 1) {
        const shownBefore = shown.length;
        left.rows += 10;
        scheduler.schedule();
        await nextFrame();
        hasShown.push(shown.length > shownBefore);
      }
      return hasShown;
    },
    set paintMs(next: number) {
      costs.paintMs = next;
    },
    nextFrame,
    isMeasuring: () => tasks.size > 0,
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

  it('[ST21] shows with every second frame what takes most of a frame to paint', async () => {
    const scene = createScene({ waiting: 0, rowCostMs: 0.01, paintMs: 15 });
    const hasShown = await scene.play(12);
    expect(hasShown.slice(0, 3)).toEqual([true, true, true]);
    expect(hasShown.slice(4)).toEqual([true, false, true, false, true, false, true, false]);
  });

  it('[ST21] shows with every frame what is painted soon, whatever one frame took', async () => {
    const scene = createScene({ waiting: 0, rowCostMs: 0.01, paintMs: 6 });
    await scene.play(4);
    scene.paintMs = 200;
    await scene.play(1);
    scene.paintMs = 6;
    expect(await scene.play(6)).toEqual([true, true, true, true, true, true]);
  });

  it('[ST21] counts from the first thing that waited, though frames were left out meanwhile', async () => {
    const scene = createScene({ waiting: 0, rowCostMs: 0, paintMs: 29 });
    await scene.play(9);
    // Painted 3 ms before the second frame, it is shown with the third: the second is left out.
    expect(scene.samples.at(-1)?.waitedMs).toBe(19);
  });

  it('[ST25] shows with every second frame what is more than anybody reads', async () => {
    // Ten rows a frame of 16 ms are 625 a second.
    const scene = createScene({ waiting: 0, rowCostMs: 0, everyFrameBelow: 600 });
    const hasShown = await scene.play(12);
    expect(hasShown.slice(0, 3)).toEqual([true, true, true]);
    expect(hasShown.slice(3)).toEqual([false, true, false, true, false, true, false, true, false]);
    expect(scene.samples.at(-1)?.rows).toBe(20);
  });

  it('[ST15, ST25] lets a flush that comes half as often take half as long again', async () => {
    const scene = createScene({ waiting: 0, rowCostMs: 0.05, everyFrameBelow: 600 });
    await scene.play(12);
    scene.left.rows = 1_000;
    await scene.play(3);
    const [largest] = scene.shown.slice(-2).toSorted((left, right) => right - left);
    // 12 ms have room for 240 rows, 8 ms for 160.
    expect(largest).toBeGreaterThan(220);
    expect(largest).toBeLessThan(260);
  });

  it('[ST25] shows with every frame what can be read', async () => {
    const scene = createScene({ waiting: 0, rowCostMs: 0, everyFrameBelow: 650 });
    expect(await scene.play(12)).toEqual(Array.from({ length: 12 }, () => true));
  });

  it('[ST5, ST21] shows at once what must be shown now, however little room frames have', async () => {
    const scene = createScene({ waiting: 0, rowCostMs: 0, paintMs: 100 });
    await scene.play(20);
    scene.left.rows = 3;
    scene.scheduler.flushNow();
    expect(scene.shown.at(-1)).toBe(3);
  });

  it('[ST11, ST21] measures nothing any more once it is cancelled or hidden', async () => {
    const scene = createScene({ waiting: 1, rowCostMs: 0 });
    scene.scheduler.schedule();
    scene.runFrame();
    expect(scene.isMeasuring()).toBe(true);
    scene.scheduler.cancel();
    expect(scene.isMeasuring()).toBe(false);
    scene.left.rows = 1;
    scene.scheduler.schedule();
    scene.runFrame();
    scene.hide(true);
    scene.scheduler.visibilityChanged();
    expect(scene.isMeasuring()).toBe(false);
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
