import type { Environment, Stop } from './environment.ts';

/** Decides when dirty tables are shown. */
export interface FlushScheduler {
  /** Something is dirty: a flush will come. */
  schedule(): void;
  /** Flushes at once, whatever is scheduled. */
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
 * then), and one at once on return.
 */
export function createFlushScheduler(environment: Environment, flush: () => void): FlushScheduler {
  let cancel: Stop | null = null;

  const run = () => {
    cancel = null;
    flush();
  };
  const arm = () => {
    cancel = environment.isHidden()
      ? environment.startTimer(run, HIDDEN_FLUSH_MS)
      : environment.requestFrame(run);
  };
  const flushNow = () => {
    cancel?.();
    run();
  };
  return {
    schedule() {
      if (!cancel) arm();
    },
    flushNow,
    visibilityChanged() {
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
    },
  };
}
