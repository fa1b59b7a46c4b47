import { useClock } from '../../hooks/useClock.ts';
import { useWebSocketManager } from '../../hooks/useWebSocketManager.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import { toSeconds } from './useAge.ts';

/** Stands for "nothing came yet" among the numbers a clock may give. */
const NEVER = -1;

/**
 * How long ago data last came for any subscription, in whole seconds that tick; null before the first. Heartbeats are no
 * data: they would make a feed that is mute look fresh.
 */
export function useNewestDataAge(): number | null {
  const manager = useWebSocketManager();
  const subscriptions = useWebSocketStore((state) => state.subscriptions);
  const seconds = useClock(
    subscriptions.length === 0
      ? null
      : (now) => {
          let newest = -Infinity;
          for (const { key } of subscriptions) {
            newest = Math.max(newest, manager.lastReceivedAt(key) ?? -Infinity);
          }
          return newest === -Infinity ? NEVER : toSeconds(now - newest);
        },
  );
  return seconds === NEVER ? null : seconds;
}
