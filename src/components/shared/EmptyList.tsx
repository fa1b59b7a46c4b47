import type { ReactNode } from 'react';
import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';
import { Button } from './Button.tsx';

const UNDER_WAY: ReadonlySet<ConnectionStatus> = new Set([
  'connecting',
  'connected',
  'stale',
  'reconnecting',
]);

/** Props of the place where rows will be. */
export interface EmptyListProps {
  readonly result: SubscriptionResult;
  /** Shown while rows may still come: "Waiting for odds…". */
  readonly waiting: string;
}

/** Says why a list is empty: refused (with Retry), waiting, or not subscribed. */
export function EmptyList({ result, waiting }: EmptyListProps): ReactNode {
  const { status } = useConnectionStatus();
  if (result.status === 'rejected') {
    return (
      <div className="cs-empty" data-state="rejected">
        <p className="cs-empty__text">{result.error.message}</p>
        <Button onClick={result.retry}>Retry</Button>
      </div>
    );
  }
  const isWaiting = result.status !== 'disabled' && UNDER_WAY.has(status);
  return (
    <div className="cs-empty" data-state={isWaiting ? 'waiting' : 'off'}>
      <p className="cs-empty__text">{isWaiting ? waiting : 'Not subscribed'}</p>
    </div>
  );
}
