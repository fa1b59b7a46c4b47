import { assertNever } from '../lib/assertNever.ts';
import type { EpochMs } from '../lib/clock.ts';

/** Why fewer updates are asked for than are wanted: nobody looks, or the page can't keep up. */
export type Slowdown = 'none' | 'hidden' | 'late';

/** When less is asked for, and how much less. */
export interface SlowdownConfig {
  /** The page has to be hidden this long, ms: coming back costs a snapshot of everything. @default 10_000 */
  readonly hiddenAfterMs: number;
  /** By how much late flushes have to prevail, ms. @default 3_000 */
  readonly lateAfterMs: number;
  /**
   * By how much flushes on time have to prevail before all is asked for again, ms; twice as long after each relapse.
   * @default 10_000
   */
  readonly onTimeAfterMs: number;
  /** Updates a second of each thing while late; one while hidden. @default 4 */
  readonly maxUpdatesPerSecond: number;
}

export const SLOWDOWN_DEFAULTS: SlowdownConfig = {
  hiddenAfterMs: 10_000,
  lateAfterMs: 3_000,
  onTimeAfterMs: 10_000,
  maxUpdatesPerSecond: 4,
};

/**
 * What is known of the page.
 *
 *     on time --late prevails by lateAfterMs--> late --on time prevails by onTimeAfterMs--> on time
 *     shown --hidden for hiddenAfterMs--> hidden for long --shown--> shown
 *
 * The two are independent: a page that was late is late still when it is shown again.
 */
export interface SlowdownState {
  readonly hiddenSinceAt: EpochMs | null;
  readonly isHiddenForLong: boolean;
  readonly isLate: boolean;
  /** By how much the opposite of `isLate` has prevailed, ms. */
  readonly oppositeMs: number;
  /** How often it became late again soon after it had not been. */
  readonly relapseCount: number;
  /** When it was last late no more; null if it never was. */
  readonly recoveredAt: EpochMs | null;
  /** Until when flushes are accounted for; null before anything is known. */
  readonly countedUntilAt: EpochMs | null;
}

export type SlowdownEvent =
  /** A flush was done that came `delayMs` after what it showed. */
  | {
      readonly type: 'flushed';
      readonly at: EpochMs;
      readonly delayMs: number;
      /** It had no room for everything. */
      readonly hasSpilled: boolean;
    }
  | { readonly type: 'visibility'; readonly at: EpochMs; readonly isHidden: boolean }
  /** `slowdownDueAt` may have come. */
  | { readonly type: 'due'; readonly at: EpochMs };

/** Three frames at 60 a second: people see it. */
const LATE_FLUSH_MS = 50;
/** A flush on its own speaks for no longer than this, or its own delay up to `MAX_LATE_MS`. */
const MAX_SPAN_MS = 250;
/** More than this of one delay is a stall (a dialog, a device asleep), and neither late nor on time. */
const MAX_LATE_MS = 1_000;
/** A timer that is later than this says that the page was busy, not that it had nothing to do. */
const MAX_TIMER_DELAY_MS = 1_000;
/** Late again within this time, all was asked for too early. */
const RELAPSE_MS = 60_000;
const MAX_RELAPSE_COUNT = 5;
/** Enough to be right at once when somebody looks again. */
const HIDDEN_UPDATES_PER_SECOND = 1;

/** A page that is shown and on time. */
export const NO_SLOWDOWN: SlowdownState = {
  hiddenSinceAt: null,
  isHiddenForLong: false,
  isLate: false,
  oppositeMs: 0,
  relapseCount: 0,
  recoveredAt: null,
  countedUntilAt: null,
};

/** The state after an event; pure. Flushes of a hidden page say nothing: they are a second apart on purpose. */
export function transitionSlowdown(
  state: SlowdownState,
  event: SlowdownEvent,
  config: SlowdownConfig,
): SlowdownState {
  switch (event.type) {
    case 'visibility':
      return onVisibility(state, event);
    case 'flushed': {
      if (state.hiddenSinceAt !== null) return state;
      const { at, delayMs } = event;
      const isLate = event.hasSpilled || delayMs > LATE_FLUSH_MS;
      const lateMs = isLate ? Math.min(Math.max(MAX_SPAN_MS, delayMs), MAX_LATE_MS) : 0;
      return count(state, { at, lateMs, stallMs: Math.max(0, delayMs - MAX_LATE_MS) }, config);
    }
    case 'due':
      return onDue(state, event.at, config);
    default:
      return assertNever(event);
  }
}

/** When a `due` is needed; null if none is. */
export function slowdownDueAt(state: SlowdownState, config: SlowdownConfig): EpochMs | null {
  const { hiddenSinceAt, countedUntilAt } = state;
  if (hiddenSinceAt !== null) {
    return state.isHiddenForLong ? null : hiddenSinceAt + config.hiddenAfterMs;
  }
  if (!state.isLate || countedUntilAt === null) return null;
  return countedUntilAt + Math.max(0, neededMs(state, config) - state.oppositeMs);
}

export function toSlowdown({ isHiddenForLong, isLate }: SlowdownState): Slowdown {
  if (isHiddenForLong) return 'hidden';
  return isLate ? 'late' : 'none';
}

/** The most updates a second to ask for; infinite without a slowdown. */
export function toRateCap(slowdown: Slowdown, { maxUpdatesPerSecond }: SlowdownConfig): number {
  switch (slowdown) {
    case 'none':
      return Infinity;
    case 'hidden':
      return Math.min(HIDDEN_UPDATES_PER_SECOND, maxUpdatesPerSecond);
    case 'late':
      return maxUpdatesPerSecond;
    default:
      return assertNever(slowdown);
  }
}

function onVisibility(
  state: SlowdownState,
  { at, isHidden }: { readonly at: EpochMs; readonly isHidden: boolean },
): SlowdownState {
  if (isHidden === (state.hiddenSinceAt !== null)) return state;
  // The first flush after the return shows what waited for a second: not counting from before it, it counts for nothing.
  return {
    ...state,
    hiddenSinceAt: isHidden ? at : null,
    isHiddenForLong: false,
    oppositeMs: 0,
    countedUntilAt: at,
  };
}

function onDue(state: SlowdownState, at: EpochMs, config: SlowdownConfig): SlowdownState {
  const dueAt = slowdownDueAt(state, config);
  if (dueAt === null || at < dueAt) return state;
  if (state.hiddenSinceAt !== null) return { ...state, isHiddenForLong: true };
  // Without a flush nothing had to be shown, which is on time; unless there was no time for flushes either.
  return at - dueAt > MAX_TIMER_DELAY_MS
    ? { ...state, countedUntilAt: at }
    : count(state, { at, lateMs: 0, stallMs: 0 }, config);
}

/** What the time up to `at` was like. */
interface Span {
  readonly at: EpochMs;
  /** So much of it was late, at most. */
  readonly lateMs: number;
  /** So much of it counts for nothing. */
  readonly stallMs: number;
}

/** Accounts for the time since the last one. */
function count(
  state: SlowdownState,
  { at, lateMs, stallMs }: Span,
  config: SlowdownConfig,
): SlowdownState {
  const spanMs = Math.max(0, at - (state.countedUntilAt ?? at) - stallMs);
  const lateSpanMs = Math.min(spanMs, lateMs);
  const gainMs = spanMs - 2 * lateSpanMs;
  const oppositeMs = Math.max(0, state.oppositeMs + (state.isLate ? gainMs : -gainMs));
  const counted = { ...state, oppositeMs, countedUntilAt: at };
  return oppositeMs >= neededMs(state, config) ? turn(counted, at) : counted;
}

/** Late, or late no more. */
function turn(state: SlowdownState, at: EpochMs): SlowdownState {
  if (state.isLate) return { ...state, isLate: false, oppositeMs: 0, recoveredAt: at };
  const isRelapse = state.recoveredAt !== null && at - state.recoveredAt < RELAPSE_MS;
  const relapseCount = isRelapse ? Math.min(state.relapseCount + 1, MAX_RELAPSE_COUNT) : 0;
  return { ...state, isLate: true, oppositeMs: 0, relapseCount };
}

function neededMs({ isLate, relapseCount }: SlowdownState, config: SlowdownConfig): number {
  return isLate ? config.onTimeAfterMs * 2 ** relapseCount : config.lateAfterMs;
}
