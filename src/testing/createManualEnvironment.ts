import type { EpochMs } from '../lib/clock.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { Environment } from '../store/environment.ts';

/** An environment in which nothing happens until the test says so. */
export interface ManualEnvironment extends Environment {
  /** Lets time pass: timers due on the way run in order, and frames every 16 ms while the page is visible. */
  advance(durationMs: number): void;
  /** Shows one animation frame, without time passing. */
  frame(): void;
  setHidden(isHidden: boolean): void;
  setOnline(isOnline: boolean): void;
  setFrozen(isFrozen: boolean): void;
  /** Timers that are armed. */
  readonly timerCount: number;
  /** Listeners on page and network. */
  readonly listenerCount: number;
  /** What was reported instead of thrown. */
  readonly errors: readonly unknown[];
}

const FRAME_MS = 16;

interface Task {
  readonly dueAt: EpochMs;
  readonly serial: number;
  readonly callback: () => void;
}

/** Options of a manual environment. */
export interface ManualEnvironmentOptions {
  /** @default always 1/2 */
  readonly random?: () => number;
  /** Called after every step of `advance` (at most 16 ms each), to let a network deliver: `network.flush`. */
  readonly onStep?: () => void;
}

/** Creates an environment whose clock starts at 0. */
export function createManualEnvironment(options: ManualEnvironmentOptions = {}): ManualEnvironment {
  let now: EpochMs = 0;
  let isHidden = false;
  let serial = 0;
  const timers = new Set<Task>();
  let frames = new Set<() => void>();
  const errors: unknown[] = [];
  const reportError = (error: unknown) => {
    errors.push(error);
  };
  const visibility = createEmitter<void>(reportError);
  const network = createEmitter<boolean>(reportError);
  const freezing = createEmitter<boolean>(reportError);

  const frame = () => {
    if (isHidden) return;
    const due = frames;
    frames = new Set();
    for (const callback of due) callback();
  };
  const nextTimer = (until: EpochMs) =>
    Array.from(timers)
      .filter(({ dueAt }) => dueAt <= until)
      .toSorted((left, right) => left.dueAt - right.dueAt || left.serial - right.serial)[0];
  const runTimers = (until: EpochMs) => {
    for (let timer = nextTimer(until); timer; timer = nextTimer(until)) {
      timers.delete(timer);
      now = Math.max(now, timer.dueAt);
      timer.callback();
    }
    now = until;
  };

  return {
    now: () => now,
    random: options.random ?? (() => 0.5),
    startTimer(callback, delayMs) {
      serial += 1;
      const timer = { dueAt: now + Math.max(0, delayMs), serial, callback };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    requestFrame(callback) {
      frames.add(callback);
      return () => {
        frames.delete(callback);
      };
    },
    isHidden: () => isHidden,
    onVisibility: (listener) => visibility.subscribe(listener),
    onNetwork: (listener) => network.subscribe(listener),
    onFreeze: (listener) => freezing.subscribe(listener),
    reportError,
    advance(durationMs) {
      const end = now + durationMs;
      // oxlint-disable-next-line no-unmodified-loop-condition -- runTimers moves the clock
      while (now < end) {
        runTimers(Math.min(end, now + FRAME_MS));
        options.onStep?.();
        frame();
      }
    },
    frame,
    setHidden(hidden) {
      isHidden = hidden;
      visibility.emit();
    },
    setOnline: (isOnline) => network.emit(isOnline),
    setFrozen: (isFrozen) => freezing.emit(isFrozen),
    get timerCount() {
      return timers.size;
    },
    get listenerCount() {
      return visibility.listenerCount + network.listenerCount + freezing.listenerCount;
    },
    errors,
  };
}
