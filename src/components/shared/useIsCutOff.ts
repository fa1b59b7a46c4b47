import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useSettledConnection } from '../../hooks/useSettledConnection.ts';
import type { ConnectionStatus } from '../../hooks/viewTypes.ts';

/** Of a link that was lost, or could not be made, nobody knows when it will stand, though it is tried again. */
const UNDER_WAY: ReadonlySet<ConnectionStatus> = new Set(['connecting', 'connected', 'stale']);

/** Whether something is wanted and can't come, because there is no connection, nor the first one on its way. A blip is none of it. */
export function useIsCutOff(result: SubscriptionResult): boolean {
  const { status } = useSettledConnection();
  return result.status === 'pending' && !UNDER_WAY.has(status);
}
