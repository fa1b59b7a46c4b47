import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';

const UNDER_WAY: ReadonlySet<ConnectionStatus> = new Set([
  'connecting',
  'connected',
  'stale',
  'reconnecting',
]);

/** A list's status as people see it: waiting only while somebody works on the connection, off otherwise. */
export function useListState(result: SubscriptionResult): SubscriptionResult['status'] {
  const { status } = useConnectionStatus();
  return result.status === 'pending' && !UNDER_WAY.has(status) ? 'disabled' : result.status;
}
