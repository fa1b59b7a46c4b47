import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';

const UNDER_WAY: ReadonlySet<ConnectionStatus> = new Set([
  'connecting',
  'connected',
  'stale',
  'reconnecting',
]);

/** Whether something is wanted and can't come, because nobody works on the connection any more. */
export function useIsCutOff(result: SubscriptionResult): boolean {
  const { status } = useConnectionStatus();
  return result.status === 'pending' && !UNDER_WAY.has(status);
}
