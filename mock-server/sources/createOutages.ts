import type { SeededRandom } from '../engine/createRandom.ts';
import type { Scheduler } from '../engine/scheduler.ts';

export interface OutageOptions {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  /** Who can go down. */
  readonly names: readonly string[];
  /** Time between the beginnings of two outages; null for none by themselves. */
  readonly everyMs: number | null;
  readonly lastsMs: number;
}

/** Which sources are down: now and then one by itself, and whoever is told to. */
export interface Outages {
  isDown(name: string): boolean;
  /** Takes a source down or up until told otherwise. */
  set(name: string, isDown: boolean): void;
  stop(): void;
}

/** Starts the outages. */
export function createOutages(options: OutageOptions): Outages {
  const { everyMs, lastsMs, names, random, scheduler } = options;
  const byHand = new Set<string>();
  let current: string | null = null;
  let stopRecovery: (() => void) | null = null;

  const begin = () => {
    stopRecovery?.();
    current = names[random.int(0, names.length - 1)] ?? null;
    stopRecovery = scheduler.after(lastsMs, () => {
      current = null;
    });
  };
  const stopEvery = everyMs === null ? null : scheduler.every(everyMs, begin);

  return {
    isDown: (name) => name === current || byHand.has(name),
    set(name, isDown) {
      if (isDown) byHand.add(name);
      else byHand.delete(name);
    },
    stop() {
      stopEvery?.();
      stopRecovery?.();
    },
  };
}
