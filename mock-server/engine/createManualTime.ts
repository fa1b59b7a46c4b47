import type { Clock } from '../../src/lib/clock.ts';
import type { Scheduler } from './scheduler.ts';

/** A clock and timers that move only when told to. */
export interface ManualTime {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Moves time on, running every task at its own instant; tasks due together run in order of creation. */
  advance(durationMs: number): void;
  /** Tasks still waiting: zero after everything was stopped. */
  readonly pendingCount: number;
}

interface Task {
  dueAt: number;
  readonly periodMs: number | null;
  readonly run: () => void;
}

/**
 * Creates time for tests and reproducible runs.
 * @param startAt Epoch milliseconds the clock starts at. @default 0
 */
export function createManualTime(startAt = 0): ManualTime {
  let nowAt = startAt;
  // A set keeps insertion order, which breaks ties; `Array.sort` is stable.
  const tasks = new Set<Task>();

  const add = (task: Task) => {
    tasks.add(task);
    return () => {
      tasks.delete(task);
    };
  };
  const nextDue = (untilAt: number) =>
    Array.from(tasks)
      .filter((task) => task.dueAt <= untilAt)
      .toSorted((left, right) => left.dueAt - right.dueAt)[0];

  return {
    clock: { now: () => nowAt },
    scheduler: {
      after: (delayMs, run) => add({ dueAt: nowAt + Math.max(0, delayMs), periodMs: null, run }),
      every: (periodMs, run) => add({ dueAt: nowAt + periodMs, periodMs, run }),
    },
    advance(durationMs) {
      const untilAt = nowAt + durationMs;
      for (let task = nextDue(untilAt); task !== undefined; task = nextDue(untilAt)) {
        nowAt = task.dueAt;
        if (task.periodMs === null) tasks.delete(task);
        else task.dueAt += task.periodMs;
        task.run();
      }
      nowAt = untilAt;
    },
    get pendingCount() {
      return tasks.size;
    },
  };
}
