import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useSettledConnection } from '../../hooks/useSettledConnection.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type {
  ConnectionSnapshot,
  ConnectionStatus,
  FeedHealth,
  Session,
} from '../../hooks/viewTypes.ts';
import type { LinkDoubt } from '../shared/linkDoubt.ts';
import { toLinkDoubt } from '../shared/linkDoubt.ts';
import { isDialling, useShownAttempt } from '../shared/useShownAttempt.ts';

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
  /** What is wrong with a link that stands; null where nothing is. */
  readonly doubt: LinkDoubt | null;
  /** What is worth knowing of the data; null without a link, which is worse. */
  readonly feed: FeedHealth | null;
  readonly session: Session | null;
  /** An attempt that somebody asked for here had no answer. */
  readonly isUnanswered: boolean;
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
  const feed = useWebSocketStore((state) => state.feed);
  const { session, connect, disconnect, reconnect } = useWebSocketConnection(undefined, false);
  const attempt = useShownAttempt(connection, reconnect);
  const { status } = connection;
  const runs: Readonly<Record<ConnectionActionName, () => void>> = {
    connect: () => void connect(),
    disconnect,
    retry: attempt.run,
    'sign-in': onSignIn ?? attempt.run,
  };
  const isUnderWay = status === 'connecting' || isDialling(connection);
  const actions = OFFERS[status].map((offer): ConnectionAction => {
    // Without a way to sign in, the token's source is asked again.
    const name = offer === 'sign-in' && !onSignIn ? 'retry' : offer;
    const isBusy = (isUnderWay && name !== 'disconnect') || (attempt.isShown && name === 'retry');
    return { name, isBusy, run: runs[name] };
  });
  return {
    connection,
    doubt: toLinkDoubt(connection, link, feed),
    feed: status === 'connected' ? feed : null,
    session,
    isUnanswered: attempt.isUnanswered,
    actions,
  };
}
