import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import type { ConnectionSnapshot, ConnectionStatus } from '../../hooks/viewTypes.ts';
import { useShownAttempt } from './useShownAttempt.ts';

/** The one thing to do about a connection that is not there. */
export interface WayOut {
  readonly kind: 'connect' | 'retry' | 'sign-in';
  /** It is being done: pressing it again would only set it back. */
  readonly isBusy: boolean;
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
  { status, nextRetryAt }: ConnectionSnapshot,
  onSignIn: (() => void) | undefined,
): WayOut | null {
  const { connect, reconnect } = useWebSocketConnection(undefined, false);
  const attempt = useShownAttempt();
  const kind = KINDS[status];
  if (kind === null) return null;
  if (kind === 'connect') return { kind, isBusy: false, run: () => void connect() };
  if (kind === 'sign-in' && onSignIn) return { kind, isBusy: false, run: onSignIn };
  const isDialling = status === 'reconnecting' && nextRetryAt === null;
  const run = () => {
    attempt.begin();
    reconnect();
  };
  return { kind: 'retry', isBusy: isDialling || attempt.isShown, run };
}
