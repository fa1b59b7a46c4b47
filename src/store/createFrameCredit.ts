import type { EpochMs } from '../lib/clock.ts';

/** Pictures that were asked for and have not come yet, whoever asked. */
export interface FrameCredit {
  /** How many of those asked for are really to be asked of the server. */
  take(count: number, at: EpochMs): number;
  /** A picture came. */
  arrived(at: EpochMs): void;
  /** A new link owes nothing. */
  reset(): void;
}

/** Everybody who shows the stream sees every picture, so what one asked for serves all. */
const MAX_OWED = 2;
/** A server that sends nothing for so long has lost what it owed, with a subscription for one. */
const FORGOTTEN_AFTER_MS = 2_000;

/** Creates a credit of which nothing is used. */
export function createFrameCredit(): FrameCredit {
  let owed = 0;
  let lastAt = 0;
  return {
    take(count, at) {
      if (at - lastAt >= FORGOTTEN_AFTER_MS) owed = 0;
      const granted = Math.max(0, Math.min(count, MAX_OWED - owed));
      owed += granted;
      lastAt = at;
      return granted;
    },
    arrived(at) {
      owed = Math.max(0, owed - 1);
      lastAt = at;
    },
    reset() {
      owed = 0;
    },
  };
}
