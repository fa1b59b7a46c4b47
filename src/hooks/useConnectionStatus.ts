import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** Status of the connection with its reason, attempt and the time of the next one. */
export function useConnectionStatus(): ConnectionSnapshot {
  return useWebSocketStore((state) => state.connection);
}
