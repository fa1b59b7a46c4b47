import type { ReactNode } from 'react';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useWebSocketConnection } from '../../hooks/useWebSocketConnection.ts';
import type { ConnectionSnapshot } from '../../hooks/viewTypes.ts';
import { Button } from '../shared/Button.tsx';
import { classNames } from '../shared/classNames.ts';
import { ConnectionDetails } from '../shared/ConnectionDetails.tsx';
import { describeConnection } from '../shared/describeConnection.ts';
import { formatMs } from '../shared/formatNumber.ts';
import { RetryNote } from '../shared/RetryNote.tsx';
import { StatusShape } from '../shared/StatusShape.tsx';
import { useSettledConnection } from '../shared/useSettledConnection.ts';

/** Props of `LiveUpdateIndicator`. */
export interface LiveUpdateIndicatorProps {
  /** Adds a card with reason, link, round trips, session and attempts. @default false */
  readonly showDetails?: boolean;
  readonly className?: string | undefined;
}

/**
 * One line that says whether what is on the page is live: "Live · 12 ms", "Reconnecting 2/5 in 4 s", "Offline" …
 * A loss shorter than a second is not shown, recovery at once. The status is a polite live region; the numbers that
 * tick stand outside it.
 */
export function LiveUpdateIndicator({
  showDetails = false,
  className,
}: LiveUpdateIndicatorProps): ReactNode {
  const connection = useSettledConnection();
  return (
    <div
      className={classNames('cs-root cs-indicator', className)}
      data-status={connection.status}
      data-state={showDetails ? 'detailed' : 'compact'}
    >
      <div className="cs-indicator__line">
        <StatusShape status={connection.status} />
        <output className="cs-indicator__text">{describeConnection(connection)}</output>
        <Aside connection={connection} />
      </div>
      {showDetails && <ConnectionDetails connection={connection} />}
    </div>
  );
}

/** What goes with the status: the round trip, the wait, or the way out. */
function Aside({ connection }: { readonly connection: ConnectionSnapshot }): ReactNode {
  const { rttMs } = useLinkQuality();
  const { reconnect } = useWebSocketConnection(undefined, false);
  if (connection.status === 'connected') {
    return rttMs === null ? null : <span className="cs-note">· {formatMs(rttMs)}</span>;
  }
  if (connection.status === 'failed') {
    return (
      <Button className="cs-indicator__retry" onClick={reconnect}>
        Retry
      </Button>
    );
  }
  return <RetryNote dueAt={connection.nextRetryAt} />;
}
