import type { LatencyHistory } from '../connection/latencyHistory.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/**
 * Measured round trips and losses of the link, oldest first, at most 240: an hour at a probe every 15 s. Unlike
 * `useLinkQuality` it outlives the link. Re-renders once a probe.
 */
export function useLatencyHistory(): LatencyHistory {
  return useWebSocketStore((state) => state.latency);
}
