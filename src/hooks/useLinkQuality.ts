import type { LinkQuality } from '../connection/linkQuality.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** Round-trip statistics of the recent probes, ms, and their level. */
export function useLinkQuality(): LinkQuality {
  return useWebSocketStore((state) => state.link);
}
