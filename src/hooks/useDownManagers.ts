import { useCallback, useSyncExternalStore } from 'react';
import type { ConnectionStatus } from '../connection/connectionStatus.ts';
import type { WebSocketManager } from '../store/webSocketManager.ts';

/** Where trying again may help: a refused token needs somebody to sign in, and what the user closed stays closed. */
const DOWN: ReadonlySet<ConnectionStatus> = new Set(['reconnecting', 'offline', 'failed']);

const getNone = () => '';

/** Those of several managers whose connection is down and worth another attempt; renders when that changes. */
export function useDownManagers(
  managers: readonly WebSocketManager[],
): readonly WebSocketManager[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = managers.map(({ store }) => store.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [managers],
  );
  // A text, so that it is the same while it says the same.
  const marks = useSyncExternalStore(
    subscribe,
    () => managers.map((manager) => (isDown(manager) ? 'x' : '-')).join(''),
    getNone,
  );
  return managers.filter((_, index) => marks[index] === 'x');
}

function isDown({ store }: WebSocketManager): boolean {
  return DOWN.has(store.getState().connection.status);
}
