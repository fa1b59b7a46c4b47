import { useContext } from 'react';
import type { WebSocketManager } from '../store/webSocketManager.ts';
import { WebSocketContext } from './WebSocketContext.ts';

/**
 * The manager of the nearest `WebSocketProvider`, for actions outside the hooks' reach.
 * @throws outside a provider, with the remedy.
 */
export function useWebSocketManager(): WebSocketManager {
  const manager = useContext(WebSocketContext);
  if (!manager) {
    throw new Error(
      'No WebSocketProvider above this component: wrap the app in <WebSocketProvider baseUrl="ws://…">.',
    );
  }
  return manager;
}
