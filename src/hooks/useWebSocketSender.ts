import { useConnectionStatus } from './useConnectionStatus.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** Sends messages of the application's own. */
export interface SenderResult {
  /** True only if the message was handed to an open socket: nothing is queued, nothing thrown. */
  readonly send: (message: Readonly<Record<string, unknown>>) => boolean;
  /** Whether the connection stands. */
  readonly canSend: boolean;
}

/** A way to send, and whether it leads anywhere now. */
export function useWebSocketSender(): SenderResult {
  const { send } = useWebSocketManager();
  const { status } = useConnectionStatus();
  return { send, canSend: status === 'connected' };
}
