import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useSettledConnection } from '../../hooks/useSettledConnection.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import type { ConnectionSnapshot, ConnectionStatus, Session } from '../../hooks/viewTypes.ts';
import { isSlowLink } from '../shared/describeConnection.ts';

/** What the card's buttons can do. */
export type ConnectionActionName = 'connect' | 'disconnect' | 'retry' | 'sign-in';

/** A button to show, by what it does. */
export interface ConnectionAction {
  readonly name: ConnectionActionName;
  /** It is being done. */
  readonly isBusy: boolean;
  readonly run: () => void;
}

/** What `WebSocketConnectionStatus` shows and offers. */
export interface ConnectionStatusBehaviour {
  readonly connection: ConnectionSnapshot;
  readonly isSlow: boolean;
  readonly session: Session | null;
  readonly actions: readonly ConnectionAction[];
}

/**
 * The first is the main one. It keeps its place, and so its focus, from status to status; while it is being done it is
 * there and busy, and the second one calls it off.
 */
const OFFERS: Readonly<Record<ConnectionStatus, readonly ConnectionActionName[]>> = {
  idle: ['connect'],
  closed: ['connect'],
  connecting: ['connect', 'disconnect'],
  connected: ['disconnect'],
  stale: ['disconnect'],
  reconnecting: ['retry', 'disconnect'],
  offline: ['retry', 'disconnect'],
  'needs-auth': ['sign-in'],
  failed: ['retry'],
};

/** State and actions of the status card. No action touches the credential: the provider's stays in force. */
export function useConnectionStatusBehaviour(
  onSignIn: (() => void) | undefined,
): ConnectionStatusBehaviour {
  const connection = useSettledConnection();
  const link = useLinkQuality();
  const { session, connect, disconnect, reconnect } = useWebSocketConnection(undefined, false);
  const { status, nextRetryAt } = connection;
  const runs: Readonly<Record<ConnectionActionName, () => void>> = {
    connect: () => void connect(),
    disconnect,
    retry: reconnect,
    'sign-in': onSignIn ?? reconnect,
  };
  const isDialling = status === 'connecting' || (status === 'reconnecting' && nextRetryAt === null);
  const actions = OFFERS[status].map((offer): ConnectionAction => {
    // Without a way to sign in, the token's source is asked again.
    const name = offer === 'sign-in' && !onSignIn ? 'retry' : offer;
    return { name, isBusy: isDialling && name !== 'disconnect', run: runs[name] };
  });
  return { connection, isSlow: status === 'connected' && isSlowLink(link), session, actions };
}
