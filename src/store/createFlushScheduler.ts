import type { Environment, Stop } from './environment.ts';
import { NO_FLUSH_COSTS, addFlushCost, toMaxRows } from './flushBudget.ts';
import { createFlushPacer } from './createFlushPacer.ts';

/** What a flush was like. */
export interface FlushSample {
  readonly rows: number;
  /** Something waits for the next frame, because this one had no room for it. */
  readonly hasSpilled: boolean;
  /** From the first thing that waited for it until it began. */
  readonly waitedMs: number;
  /** From its beginning until its listeners, and what they rendered at once, were done. */
  readonly costMs: number;
}

export interface FlushSchedulerOptions {
  readonly environment: Environment;
  /** Brings what has arrived into the tables; no part of the flush's cost. */
  readonly prepare: () => void;
  /** Shows what waits, at most `maxRows` of it. */
  readonly flush: (maxRows: number) => { readonly rows: number; readonly hasSpilled: boolean };
  /** A frame that shows nothing has come, because it is too early for the next flush. */
  readonly onPassedFrame: () => void;
  /** How long a flush may take, ms. */
  readonly getBudgetMs: () => number;
  /** Row changes a second below which every frame shows. */
  readonly getEveryFrameBelow: () => number;
  readonly onFlushed: (sample: FlushSample) => void;
}

/** Decides when dirty tables are shown, and how much of them. */
export interface FlushScheduler {
  /** Something is dirty: a flush will come. */
  schedule(): void;
  /** Flushes everything at once, whatever is scheduled. */
  flushNow(): void;
  /** The page was shown or hidden: the owner listens, because creating a scheduler must touch nothing. */
  visibilityChanged(): void;
  /** Forgets a scheduled flush. */
  cancel(): void;
}

/** While nobody can see the page, once a second is enough. */
const HIDDEN_FLUSH_MS = 1_000;

/**
 * One flush per animation frame while the page is visible, one a second while it is hidden (frames do not come
 * then), and one at once on return. A flush that would take longer than its budget leaves the rest to the next frame.
 * Where more rows change than anybody can read, every second frame shows them; where frames that show would take nearly all
 * of the main thread's time, more are left out.
 */
export function createFlushScheduler(options: FlushSchedulerOptions): FlushScheduler {
  const { environment } = options;
  let cancel: Stop | null = null;
  let armedAt: number | null = null;
  let costs = NO_FLUSH_COSTS;
  const pacer = createFlushPacer(environment, options.getEveryFrameBelow);

  const run = (maxRows: number) => {
    const dueAt = environment.now();
    const waitedMs = dueAt - (armedAt ?? dueAt);
    armedAt = null;
    // Still armed meanwhile: what arrives now is shown now.
    options.prepare();
    cancel = null;
    const startedAt = environment.now();
    const { rows, hasSpilled } = options.flush(maxRows);
    // A listener may have asked for the next flush already.
    if (hasSpilled && !cancel) arm();
    // After React, whose own microtask the listeners have just asked for: what it renders belongs to the cost.
    queueMicrotask(() => {
      const costMs = environment.now() - startedAt;
      costs = addFlushCost(costs, { rows, costMs });
      options.onFlushed({ rows, hasSpilled, waitedMs, costMs });
    });
    return { rows, dueAt };
  };
  const runAll = () => void run(Infinity);
  const runInBudget = () => {
    if (pacer.isTooEarly(environment.now())) {
      cancel = environment.requestFrame(runInBudget);
      options.onPassedFrame();
      return;
    }
    const { rows, dueAt } = run(toMaxRows(options.getBudgetMs() * pacer.budgetShare, costs));
    if (rows > 0) pacer.flushed(dueAt, rows);
  };
  function arm(): void {
    armedAt = environment.now();
    cancel = environment.isHidden()
      ? environment.startTimer(runAll, HIDDEN_FLUSH_MS)
      : environment.requestFrame(runInBudget);
  }
  const flushNow = () => {
    cancel?.();
    runAll();
  };
  return {
    schedule() {
      if (!cancel) arm();
    },
    flushNow,
    visibilityChanged() {
      pacer.cancel();
      if (!environment.isHidden()) flushNow();
      else if (cancel) {
        // The frame that was asked for may never come now.
        cancel();
        arm();
      }
    },
    cancel() {
      cancel?.();
      cancel = null;
      pacer.cancel();
    },
  };
}
