import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import type { ConnectionSnapshot, ConnectionStatus } from '../../hooks/viewTypes.ts';
import { isDialling, useShownAttempt } from './useShownAttempt.ts';

/** The one thing to do about a connection that is not there. */
export interface WayOut {
  readonly kind: 'connect' | 'retry' | 'sign-in';
  /** It is being done: pressing it again would only set it back. */
  readonly isBusy: boolean;
  /** Somebody asked for it, and nobody answered. */
  readonly isUnanswered: boolean;
  readonly run: () => void;
}

const KINDS: Readonly<Record<ConnectionStatus, WayOut['kind'] | null>> = {
  idle: 'connect',
  closed: 'connect',
  connecting: null,
  connected: null,
  stale: null,
  reconnecting: 'retry',
  offline: 'retry',
  'needs-auth': 'sign-in',
  failed: 'retry',
};

/**
 * What people can do in a status; null where nothing needs doing. Without a way to sign in, trying again is offered:
 * the token's source is asked anew.
 */
export function useWayOut(
  connection: ConnectionSnapshot,
  onSignIn: (() => void) | undefined,
): WayOut | null {
  const { connect, reconnect } = useWebSocketConnection(undefined, false);
  const attempt = useShownAttempt(connection, reconnect);
  const kind = KINDS[connection.status];
  if (kind === null) return null;
  const idle = { kind, isBusy: false, isUnanswered: false };
  if (kind === 'connect') return { ...idle, run: () => void connect() };
  if (kind === 'sign-in' && onSignIn) return { ...idle, run: onSignIn };
  return {
    kind: 'retry',
    isBusy: isDialling(connection) || attempt.isShown,
    isUnanswered: attempt.isUnanswered,
    run: attempt.run,
  };
}
