import { useEffect } from 'react';
import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import type { Session } from '../store/managerState.ts';
import type { TokenSource } from '../store/createTokenVault.ts';
import { useStableToken } from './useStableToken.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** Connection, session and the actions on them. */
export interface WebSocketConnectionResult extends ConnectionSnapshot {
  readonly isConnected: boolean;
  /** What the server said of us; null unless connected. */
  readonly session: Session | null;
  readonly connect: () => Promise<ConnectionSnapshot>;
  readonly disconnect: () => void;
  readonly reconnect: () => void;
}

/**
 * The connection, held open while the component is mounted.
 *
 * @param token a credential or an async source of one; `undefined` leaves the provider's in force. A source may be
 *   inline: the newest is asked before each attempt, and a new one alone starts none (`reconnect` does).
 * @param autoConnect hold the connection open while mounted. @default true
 */
export function useWebSocketConnection(
  token?: TokenSource,
  autoConnect = true,
): WebSocketConnectionResult {
  const manager = useWebSocketManager();
  const connection = useWebSocketStore((state) => state.connection);
  const session = useWebSocketStore((state) => state.session);
  const source = useStableToken(token);
  useEffect(() => {
    if (source !== undefined) manager.setToken(source);
  }, [manager, source]);
  useEffect(() => (autoConnect ? manager.retain() : undefined), [manager, autoConnect]);
  const { connect, disconnect, reconnect } = manager;
  return {
    ...connection,
    isConnected: connection.status === 'connected',
    session,
    connect,
    disconnect,
    reconnect,
  };
}
