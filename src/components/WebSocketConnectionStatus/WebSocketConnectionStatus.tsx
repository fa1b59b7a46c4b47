import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import { ConnectionDetails } from '../shared/ConnectionDetails.tsx';
import { describeConnection } from '../shared/describeConnection.ts';
import { RetryNote } from '../shared/RetryNote.tsx';
import { StatusShape } from '../shared/StatusShape.tsx';
import { useConnectionStatusBehaviour } from './useConnectionStatusBehaviour.ts';

/** Props of `WebSocketConnectionStatus`. */
export interface WebSocketConnectionStatusProps {
  /** Adds reason, link, round trips, session and attempts. @default false */
  readonly showDetails?: boolean;
  readonly className?: string | undefined;
}

/** The connection as a card, with the buttons that make sense in its status: Connect, Disconnect, Retry now. */
export function WebSocketConnectionStatus({
  showDetails = false,
  className,
}: WebSocketConnectionStatusProps): ReactNode {
  const { connection, session, actions } = useConnectionStatusBehaviour();
  return (
    <section
      className={classNames('cs-root cs-card cs-connection', className)}
      aria-label="Connection"
      data-status={connection.status}
    >
      <div className="cs-connection__line">
        <StatusShape status={connection.status} />
        <output className="cs-connection__text">{describeConnection(connection)}</output>
        <RetryNote dueAt={connection.nextRetryAt} />
        {session?.isAuthenticated && (
          <span className="cs-badge" data-state="live">
            <ShieldCheck size={12} strokeWidth={2.5} aria-hidden="true" />
            Authenticated
          </span>
        )}
        <span className="cs-connection__actions">
          {actions.map(({ name, run }) => (
            <Button key={name} onClick={run} look={name === 'Disconnect' ? 'plain' : 'primary'}>
              {name}
            </Button>
          ))}
        </span>
      </div>
      {showDetails && <ConnectionDetails connection={connection} />}
    </section>
  );
}
