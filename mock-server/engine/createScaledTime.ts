import type { Clock } from '../../src/lib/clock.ts';
import type { Scheduler } from './scheduler.ts';
import { systemClock, systemScheduler } from './scheduler.ts';

/** Time that passes faster or slower than the platform's. */
export interface ScaledTime {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** How much faster than real time it passes now. */
  readonly speed: number;
  /** Changes it from this instant on; 0 stands still. */
  setSpeed(speed: number): void;
  /** Forgets every task. */
  stop(): void;
}

export interface ScaledTimeOptions {
  /** @default 1 */
  readonly speed?: number;
  /** The real time beneath. @default the system's */
  readonly base?: { readonly clock: Clock; readonly scheduler: Scheduler };
}

interface Task {
  dueAt: number;
  readonly periodMs: number | null;
  readonly run: () => void;
}

/** What tasks may take of the thread in one go, and how long they then rest: a world that can't keep up runs slower. */
const BUDGET_MS = 8;

/** Platforms take a longer wait, or an endless one, for none. */
const LONGEST_WAIT_MS = 60_000;

/** Creates time that starts now, at the speed given. Tasks run in order, each seeing the instant it was due at. */
export function createScaledTime(options: ScaledTimeOptions = {}): ScaledTime {
  const { base = { clock: systemClock, scheduler: systemScheduler } } = options;
  const tasks = new Set<Task>();
  let speed = options.speed ?? 1;
  let anchor = { at: base.clock.now(), realAt: base.clock.now() };
  let runningAt: number | null = null;
  let stopTimer: (() => void) | null = null;

  const readNow = () => runningAt ?? anchor.at + (base.clock.now() - anchor.realAt) * speed;
  const findNext = () => {
    let next: Task | undefined;
    for (const task of tasks) if (next === undefined || task.dueAt < next.dueAt) next = task;
    return next;
  };
  const arm = (restMs = 0) => {
    stopTimer?.();
    stopTimer = null;
    const next = findNext();
    if (next === undefined || speed === 0 || runningAt !== null) return;
    const delayMs = (next.dueAt - readNow()) / speed;
    stopTimer = base.scheduler.after(Math.min(Math.max(restMs, delayMs), LONGEST_WAIT_MS), runDue);
  };
  const runOne = (task: Task) => {
    runningAt = task.dueAt;
    if (task.periodMs === null) tasks.delete(task);
    else task.dueAt += task.periodMs;
    task.run();
  };
  const runDue = () => {
    stopTimer = null;
    // A timer may come a rounding error too early.
    const untilAt = readNow() + 1e-6;
    const budgetEndsAt = base.clock.now() + BUDGET_MS;
    let restMs = 0;
    try {
      let next = findNext();
      while (next !== undefined && next.dueAt <= untilAt) {
        runOne(next);
        next = findNext();
        if (next === undefined || base.clock.now() < budgetEndsAt) continue;
        // Too slow for this speed: the world goes on from where it got to.
        restMs = BUDGET_MS;
        anchor = { at: Math.min(untilAt, next.dueAt), realAt: base.clock.now() };
        break;
      }
    } finally {
      runningAt = null;
      arm(restMs);
    }
  };
  const add = (task: Task) => {
    tasks.add(task);
    arm();
    return () => {
      tasks.delete(task);
    };
  };

  return {
    clock: { now: readNow },
    scheduler: {
      after: (delayMs, run) =>
        add({ dueAt: readNow() + Math.max(0, delayMs), periodMs: null, run }),
      every: (periodMs, run) => add({ dueAt: readNow() + periodMs, periodMs, run }),
    },
    get speed() {
      return speed;
    },
    setSpeed(next) {
      anchor = { at: readNow(), realAt: base.clock.now() };
      speed = next;
      arm();
    },
    stop() {
      tasks.clear();
      stopTimer?.();
    },
  };
}
