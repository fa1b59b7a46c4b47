import type { ReactNode } from 'react';
import { REASON_TEXTS } from '../../hooks/reasonTexts.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { RetryNote } from '../shared/RetryNote.tsx';
import { StatusShape } from '../shared/StatusShape.tsx';
import { useSettledConnection } from '../shared/useSettledConnection.ts';

const TITLES: Readonly<Partial<Record<ConnectionStatus, string>>> = {
  reconnecting: 'Connection lost',
  offline: 'You are offline',
  'needs-auth': 'Please sign in',
  failed: 'Could not connect',
  closed: 'Disconnected',
};

const COMING: Readonly<Partial<Record<ConnectionStatus, string>>> = {
  reconnecting: 'Trying again',
  offline: 'It goes on by itself when the network is back',
};

/**
 * What happens while the page is not live, and what the values below are worth meanwhile; nothing while it is.
 * Its live region always exists.
 */
export function ConnectionBanner(): ReactNode {
  const connection = useSettledConnection();
  const { connect, reconnect } = useWebSocketConnection(undefined, false);
  const hadConnection = useWebSocketStore(({ stats }) => stats.connectionCount > 0);
  const { status, reason, nextRetryAt } = connection;
  // What never was can't be lost, and an empty page shows nothing that could be out of date.
  const title = status === 'reconnecting' && !hadConnection ? 'No connection yet' : TITLES[status];
  const coming = COMING[status];
  return (
    <div className="cs-banner" data-status={status} data-state={title ? 'shown' : 'hidden'}>
      {title && <StatusShape status={status} />}
      <output className="cs-banner__text">
        {title && (
          <>
            <strong>{title}.</strong> {reason && status !== 'closed' && `${REASON_TEXTS[reason]} `}
            {hadConnection && 'Values may be out of date.'}
          </>
        )}
      </output>
      {title && (
        <span className="cs-banner__actions">
          {coming && (
            <span>
              {coming} <RetryNote dueAt={status === 'reconnecting' ? nextRetryAt : null} />
            </span>
          )}
          <Button onClick={status === 'closed' ? () => void connect() : reconnect}>
            {status === 'closed' ? 'Connect' : 'Retry now'}
          </Button>
        </span>
      )}
    </div>
  );
}
