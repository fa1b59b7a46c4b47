import type { Slowdown, SlowdownConfig, SlowdownEvent } from '../connection/slowdown.ts';
import {
  NO_SLOWDOWN,
  slowdownDueAt,
  toRateCap,
  toSlowdown,
  transitionSlowdown,
} from '../connection/slowdown.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { FlushSample } from './createFlushScheduler.ts';
import type { Environment, Stop } from './environment.ts';

export interface SlowdownDeskOptions {
  readonly environment: Environment;
  /** Read at each use; null: never slows down. */
  readonly getConfig: () => SlowdownConfig | null;
  /** Whether there is a link whose server takes limits: without, nothing is slowed down, and nothing else is said. */
  readonly canLimitRate: () => boolean;
  /** Another slowdown holds from now on: the most updates a second to ask for, infinite without one. */
  readonly onChange: (slowdown: Slowdown, rateCap: number) => void;
}

/** Notices that nobody looks, or that the page can't keep up, and says so. */
export interface SlowdownDesk {
  /** Begins to look at the page. */
  start(): void;
  visibilityChanged(): void;
  flushed(sample: Pick<FlushSample, 'waitedMs' | 'costMs' | 'hasSpilled'>): void;
  /** A link was welcomed or lost, so that `canLimitRate` may have changed. */
  linkChanged(): void;
  /** Forgets everything, and owns no timer any more. */
  stop(): void;
}

/** Creates a desk that looks at nothing yet. It decides nothing itself: `transitionSlowdown` does. */
export function createSlowdownDesk(options: SlowdownDeskOptions): SlowdownDesk {
  const { environment } = options;
  let state = NO_SLOWDOWN;
  let isStarted = false;
  let toldSlowdown: Slowdown = 'none';
  let toldRateCap = Infinity;
  let stopTimer: Stop | null = null;
  let timerDueAt: EpochMs | null = null;

  function take(event: SlowdownEvent): void {
    const config = options.getConfig();
    if (!isStarted) return;
    state = config ? transitionSlowdown(state, event, config) : NO_SLOWDOWN;
    armTimer(config ? slowdownDueAt(state, config) : null);
    tell(config);
  }

  function tell(config: SlowdownConfig | null): void {
    const slowdown = config && options.canLimitRate() ? toSlowdown(state) : 'none';
    const rateCap = config ? toRateCap(slowdown, config) : Infinity;
    if (slowdown === toldSlowdown && rateCap === toldRateCap) return;
    toldSlowdown = slowdown;
    toldRateCap = rateCap;
    options.onChange(slowdown, rateCap);
  }

  function armTimer(dueAt: EpochMs | null): void {
    if (dueAt === timerDueAt) return;
    stopTimer?.();
    timerDueAt = dueAt;
    stopTimer =
      dueAt === null
        ? null
        : environment.startTimer(onTimer, Math.max(0, Math.ceil(dueAt - environment.now())));
  }

  function onTimer(): void {
    timerDueAt = null;
    take({ type: 'due', at: environment.now() });
  }

  const visibilityChanged = () =>
    take({ type: 'visibility', at: environment.now(), isHidden: environment.isHidden() });

  return {
    start() {
      isStarted = true;
      visibilityChanged();
    },
    visibilityChanged,
    flushed: ({ waitedMs, costMs, hasSpilled }) =>
      take({ type: 'flushed', at: environment.now(), delayMs: waitedMs + costMs, hasSpilled }),
    linkChanged: () => tell(options.getConfig()),
    stop() {
      isStarted = false;
      state = NO_SLOWDOWN;
      armTimer(null);
      tell(null);
    },
  };
}
