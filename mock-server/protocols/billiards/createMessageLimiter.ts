import type { Clock } from '../../../src/lib/clock.ts';

/** Says whether one more message may be handled; those that may not don't count. */
export type MessageLimiter = () => boolean;

const WINDOW_MS = 60_000;

/** Creates a limit of so many messages in any sixty seconds. */
export function createMessageLimiter(clock: Clock, messagesPerMinute: number): MessageLimiter {
  const handledAt: number[] = [];
  return () => {
    const nowAt = clock.now();
    while ((handledAt[0] ?? Infinity) <= nowAt - WINDOW_MS) handledAt.shift();
    if (handledAt.length >= messagesPerMinute) return false;
    handledAt.push(nowAt);
    return true;
  };
}
