import type {
  Slowdown,
  SlowdownConfig,
  SlowdownEvent,
  SlowdownState,
} from '../connection/slowdown.ts';
import {
  NO_SLOWDOWN,
  slowdownDueAt,
  toRateCap,
  toSlowdown,
  transitionSlowdown,
} from '../connection/slowdown.ts';
import { createDeadlineTimer } from './createDeadlineTimer.ts';
import type { FlushSample } from './createFlushScheduler.ts';
import type { Environment } from './environment.ts';

export interface SlowdownDeskOptions {
  readonly environment: Environment;
  /** Read at each use; null: never slows down. */
  readonly getConfig: () => SlowdownConfig | null;
  /** Whether there is a link whose server takes limits: without, nothing is slowed down, and nothing else is said. */
  readonly canLimitRate: () => boolean;
  /** `current` or `rateCap` has changed, and may once more while this runs: they are to be read when used. */
  readonly onChange: () => void;
}

/** Notices that nobody looks, or that the page can't keep up, and says so. */
export interface SlowdownDesk {
  readonly current: Slowdown;
  /** The most updates a second to ask for; infinite without a slowdown. */
  readonly rateCap: number;
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
  /** Null while it is not looked at. */
  let state: SlowdownState | null = null;
  let isStarted = false;
  let toldSlowdown: Slowdown = 'none';
  let toldRateCap = Infinity;
  const timer = createDeadlineTimer(environment, () =>
    take({ type: 'due', at: environment.now() }),
  );

  function take(event: SlowdownEvent): void {
    const config = options.getConfig();
    if (!isStarted) return;
    state = config && transitionSlowdown(state ?? look(config), event, config);
    timer.arm(config && state ? slowdownDueAt(state, config) : null);
    tell(config);
  }

  function tell(config: SlowdownConfig | null): void {
    const slowdown = config && state && options.canLimitRate() ? toSlowdown(state) : 'none';
    const rateCap = config ? toRateCap(slowdown, config) : Infinity;
    if (slowdown === toldSlowdown && rateCap === toldRateCap) return;
    toldSlowdown = slowdown;
    toldRateCap = rateCap;
    options.onChange();
  }

  const visibility = (): SlowdownEvent => ({
    type: 'visibility',
    at: environment.now(),
    isHidden: environment.isHidden(),
  });
  /** The page may have been hidden before, or while this was turned off. */
  const look = (config: SlowdownConfig) => transitionSlowdown(NO_SLOWDOWN, visibility(), config);
  const visibilityChanged = () => take(visibility());

  return {
    get current() {
      return toldSlowdown;
    },
    get rateCap() {
      return toldRateCap;
    },
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
      state = null;
      timer.cancel();
      tell(null);
    },
  };
}
