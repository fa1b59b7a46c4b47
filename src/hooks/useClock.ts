import { useSyncExternalStore } from 'react';
import type { EpochMs } from '../lib/clock.ts';
import { createTicker } from './createTicker.ts';

const TICK_MS = 250;

/** The clock of `createBrowserEnvironment`, so that the store's instants can be compared with it. */
const ticker = createTicker(TICK_MS, () => performance.timeOrigin + performance.now());

const listenToNothing = () => () => undefined;
const getNothing = () => null;

/**
 * A number derived from the time, such as whole seconds left. Re-renders only when the number changes; all users
 * share one timer, and `null` needs none. Null on a server and in the first render, so that both render the same.
 */
export function useClock(select: ((now: EpochMs) => number) | null): number | null {
  const getSnapshot = () => {
    const now = ticker.getNow();
    return select === null || now === null ? null : select(now);
  };
  return useSyncExternalStore(select ? ticker.subscribe : listenToNothing, getSnapshot, getNothing);
}
