import type { EpochMs } from '../lib/clock.ts';
import type { SendLimit } from '../protocols/protocol.ts';

/** Keeps us below what a server takes. */
export interface SendBudget {
  /** Whether a message may be sent now; if so, it counts. Heartbeats may use all of the limit, the rest nine tenths. */
  take(at: EpochMs, isHeartbeat: boolean): boolean;
  /** When the next ordinary message may be sent; `at` itself if now. */
  nextAt(at: EpochMs): EpochMs;
}

/** What ordinary messages leave to heartbeats, without which the server forgets us. */
const ORDINARY_SHARE = 0.9;

/** Creates a budget over a sliding window, as the servers count it. */
export function createSendBudget({ messages, perMs }: SendLimit): SendBudget {
  let sentAts: readonly EpochMs[] = [];
  const ordinary = Math.max(1, Math.floor(messages * ORDINARY_SHARE));
  const inWindow = (at: EpochMs) => sentAts.filter((sentAt) => sentAt > at - perMs);
  return {
    take(at, isHeartbeat) {
      sentAts = inWindow(at);
      if (sentAts.length >= (isHeartbeat ? messages : ordinary)) return false;
      sentAts = [...sentAts, at];
      return true;
    },
    nextAt(at) {
      const recent = inWindow(at);
      const blocking = recent[recent.length - ordinary];
      return blocking === undefined ? at : blocking + perMs;
    },
  };
}
