import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import type { ConnectionSnapshot, ConnectionStatus, Session } from '../../hooks/viewTypes.ts';
import { useSettledConnection } from '../shared/useSettledConnection.ts';

/** A button to show, by what it does. */
export interface ConnectionAction {
  readonly name: 'Connect' | 'Disconnect' | 'Retry now';
  readonly run: () => void;
}

/** What `WebSocketConnectionStatus` shows and offers. */
export interface ConnectionStatusBehaviour {
  readonly connection: ConnectionSnapshot;
  readonly session: Session | null;
  readonly actions: readonly ConnectionAction[];
}

const OFFERS: Readonly<Record<ConnectionStatus, readonly ConnectionAction['name'][]>> = {
  idle: ['Connect'],
  closed: ['Connect'],
  connecting: ['Disconnect'],
  connected: ['Disconnect'],
  stale: ['Disconnect'],
  reconnecting: ['Retry now', 'Disconnect'],
  offline: ['Retry now', 'Disconnect'],
  'needs-auth': ['Retry now'],
  failed: ['Retry now'],
};

/** State and actions of the status card. No action touches the credential: the provider's stays in force. */
export function useConnectionStatusBehaviour(): ConnectionStatusBehaviour {
  const connection = useSettledConnection();
  const { session, connect, disconnect, reconnect } = useWebSocketConnection(undefined, false);
  const runs: Readonly<Record<ConnectionAction['name'], () => void>> = {
    Connect: () => void connect(),
    Disconnect: disconnect,
    'Retry now': reconnect,
  };
  const actions = OFFERS[connection.status].map((name) => ({ name, run: runs[name] }));
  return { connection, session, actions };
}
