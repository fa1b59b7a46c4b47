import type { Clock, EpochMs } from '../../src/lib/clock.ts';
import type { Scheduler } from './scheduler.ts';

export interface ConflatorOptions {
  readonly send: (frame: string) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/** One of the things that are sent at most so often. */
export interface LatestFrame {
  /** What it is about: a newer frame of the same key replaces one that waits. */
  readonly key: string;
  readonly frame: string;
  /** Least time between two frames of the key; 0 sends at once. */
  readonly intervalMs: number;
}

/** Holds back what comes too often for one client; of each key only the newest is kept. */
export interface Conflator {
  offer(latest: LatestFrame): void;
  /** Sends all that waits. */
  flush(): void;
  /** Forgets all that waits, for a client that is no longer there. */
  discard(): void;
}

interface Slot {
  /** When the next frame of this key may go. */
  dueAt: EpochMs;
  intervalMs: number;
  /** Waits for that; null if nothing does. */
  frame: string | null;
}

/** One timer looks after all keys: one for each would be thousands. */
const TICK_MS = 16;

/** Creates a conflator that holds nothing; it owns a timer only while some key had its turn lately. */
export function createConflator({ send, clock, scheduler }: ConflatorOptions): Conflator {
  const slots = new Map<string, Slot>();
  let stopTimer: (() => void) | null = null;

  const sendSlot = (slot: Slot, frame: string, nowAt: EpochMs) => {
    slot.frame = null;
    slot.dueAt = nowAt + slot.intervalMs;
    send(frame);
  };
  const tick = () => {
    const nowAt = clock.now();
    for (const [key, slot] of slots) {
      if (nowAt < slot.dueAt) continue;
      if (slot.frame === null) slots.delete(key);
      else sendSlot(slot, slot.frame, nowAt);
    }
    stopTimer = slots.size === 0 ? null : scheduler.after(TICK_MS, tick);
  };

  return {
    offer({ key, frame, intervalMs }) {
      if (intervalMs === 0) {
        slots.delete(key);
        send(frame);
        return;
      }
      const nowAt = clock.now();
      const slot = slots.get(key) ?? { dueAt: nowAt, intervalMs, frame: null };
      slots.set(key, slot);
      // Counted from the last one sent, so that another interval counts at once.
      slot.dueAt += intervalMs - slot.intervalMs;
      slot.intervalMs = intervalMs;
      if (nowAt >= slot.dueAt) sendSlot(slot, frame, nowAt);
      else slot.frame = frame;
      stopTimer ??= scheduler.after(TICK_MS, tick);
    },
    flush() {
      const nowAt = clock.now();
      for (const slot of slots.values()) {
        if (slot.frame !== null) sendSlot(slot, slot.frame, nowAt);
      }
    },
    discard() {
      slots.clear();
      stopTimer?.();
      stopTimer = null;
    },
  };
}
