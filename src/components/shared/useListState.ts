import type { SubscriptionResult } from '../../hooks/subscriptionResult.ts';
import { useIsCutOff } from './useIsCutOff.ts';

/** A list's status as people see it: waiting only where there is a connection, or the first one on its way, off otherwise. */
export function useListState(result: SubscriptionResult): SubscriptionResult['status'] {
  return useIsCutOff(result) ? 'disabled' : result.status;
}
