import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { createWebSocketManager } from '../store/createWebSocketManager.ts';
import type { WebSocketManager, WebSocketManagerOptions } from '../store/webSocketManager.ts';
import { useStableToken } from './useStableToken.ts';
import { WebSocketContext } from './WebSocketContext.ts';

interface CommonProps {
  readonly children?: ReactNode;
  /** Connects while the provider is mounted. @default true */
  readonly autoConnect?: boolean;
}

/**
 * Either a manager of your own, which outlives the provider, or the options to make one. Options are read when the
 * provider mounts, and `token` whenever it changes; for other changes use a `key`, or `manager.setConfig`. A `token`
 * function may be inline: the newest is asked before each attempt, and a new one alone starts none (`reconnect` does).
 */
export type WebSocketProviderProps = CommonProps &
  ({ readonly manager: WebSocketManager } | WebSocketManagerOptions);

/**
 * Gives everything below it one connection. Nothing is dialled during rendering or on a server; under StrictMode and
 * across a quick unmount and remount the one socket stays.
 */
export function WebSocketProvider({
  children,
  autoConnect = true,
  ...source
}: WebSocketProviderProps): ReactNode {
  const given = 'manager' in source ? source.manager : null;
  const [own] = useState(() => ('manager' in source ? null : createWebSocketManager(source)));
  const manager = given ?? own;
  const token = useStableToken('manager' in source ? undefined : source.token);

  useEffect(() => {
    if (own && token !== undefined) own.setToken(token);
  }, [own, token]);
  // A manager made here can't be reached any more once this is gone, whoever connected it.
  useEffect(() => own?.retain({ shouldConnect: false }), [own]);
  useEffect(() => (autoConnect ? manager?.retain() : undefined), [manager, autoConnect]);

  return <WebSocketContext value={manager}>{children}</WebSocketContext>;
}
