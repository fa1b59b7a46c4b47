import type { Clock, EpochMs } from './clock.ts';

/** What virtual time is made from. */
export interface TimeBase extends Clock {
  readonly startTimer: (callback: () => void, delayMs: number) => () => void;
}

/** Time that can be stopped, hurried and let pass at will. */
export interface VirtualTime extends TimeBase {
  /** Goes on, so many times as fast as the base. */
  play(speed: number): void;
  pause(): void;
  readonly isPlaying: boolean;
  /** Where it would stand if it were caught up with. */
  peek(): EpochMs;
  /** Runs something, a frame for one, at an instant of its own, after what is due by then. */
  run(callback: () => void): void;
  /** Lets time pass up to an instant at once; due timers run in order, each at its own time. Never goes back. */
  advanceTo(at: EpochMs): void;
}

interface Task {
  readonly dueAt: EpochMs;
  readonly serial: number;
  readonly callback: () => void;
}

/** Where virtual time begins and ends. */
export interface VirtualTimeOptions {
  readonly startAt: EpochMs;
  /** It never goes beyond. */
  readonly endAt: EpochMs;
  /** Called each time it arrives at its end, standing still. */
  readonly onEnd: () => void;
}

/**
 * Creates virtual time that stands still at `startAt`. It stands as well while a timer or a frame of its own runs, a frame to
 * the end of what it leaves for the end of the task: how fast the machine is changes nothing.
 */
export function createVirtualTime(
  base: TimeBase,
  { endAt, onEnd, startAt }: VirtualTimeOptions,
): VirtualTime {
  const tasks = new Set<Task>();
  let now = startAt;
  let serial = 0;
  /** While playing: which instant of the base is which of ours. */
  let anchor: { readonly baseAt: EpochMs; readonly at: EpochMs; readonly speed: number } | null =
    null;
  let stopTimer: (() => void) | null = null;
  let isRunning = false;
  /** Code of ours runs, or what it left for the end of the task: time stands. */
  let isHeld = false;

  const nextTask = () => {
    let next: Task | null = null;
    for (const task of tasks) {
      if (!next || task.dueAt < next.dueAt) next = task;
      else if (task.dueAt === next.dueAt && task.serial < next.serial) next = task;
    }
    return next;
  };

  function arm(): void {
    stopTimer?.();
    stopTimer = null;
    if (!anchor || isRunning) return;
    const dueAt = Math.min(nextTask()?.dueAt ?? endAt, endAt);
    const baseDueAt = anchor.baseAt + (dueAt - anchor.at) / anchor.speed;
    stopTimer = base.startTimer(
      () => {
        stopTimer = null;
        // A rounding error must not let it come too early for ever.
        runTo(Math.max(toVirtual() ?? now, dueAt));
      },
      Math.max(0, baseDueAt - base.now()),
    );
  }
  function toVirtual(): EpochMs | null {
    return anchor && anchor.at + (base.now() - anchor.baseAt) * anchor.speed;
  }
  const peek = () => Math.min(endAt, Math.max(now, toVirtual() ?? now));
  function hold(act: () => void): void {
    isHeld = true;
    try {
      act();
    } finally {
      // After the microtasks that were just asked for.
      queueMicrotask(() => {
        isHeld = false;
      });
    }
  }
  function runTo(wanted: EpochMs): void {
    // A timer that lets time pass itself: who is running already gets there.
    if (isRunning) return;
    isRunning = true;
    const until = Math.min(wanted, endAt);
    const wasAtEnd = now >= endAt;
    try {
      for (let task = nextTask(); task && task.dueAt <= until; task = nextTask()) {
        tasks.delete(task);
        now = Math.max(now, task.dueAt);
        hold(task.callback);
      }
      now = Math.max(now, until);
    } finally {
      isRunning = false;
      if (now >= endAt) anchor = null;
      arm();
    }
    if (now >= endAt && !wasAtEnd) onEnd();
  }
  const catchUp = () => {
    const at = toVirtual();
    if (at !== null) runTo(at);
  };

  const virtual: VirtualTime = {
    now() {
      if (!isHeld) now = peek();
      return now;
    },
    startTimer(callback, delayMs) {
      serial += 1;
      const task = { dueAt: virtual.now() + Math.max(0, delayMs), serial, callback };
      tasks.add(task);
      arm();
      return () => {
        if (tasks.delete(task)) arm();
      };
    },
    play(speed) {
      catchUp();
      anchor = now < endAt ? { baseAt: base.now(), at: now, speed } : null;
      arm();
    },
    pause() {
      catchUp();
      anchor = null;
      arm();
    },
    get isPlaying() {
      return anchor !== null;
    },
    peek,
    run(callback) {
      catchUp();
      hold(callback);
    },
    advanceTo(at) {
      runTo(at);
      if (anchor) anchor = { ...anchor, baseAt: base.now(), at: now };
      arm();
    },
  };
  return virtual;
}
