import type { Subscription } from '../connection/subscription.ts';
import type { Session } from '../store/managerState.ts';
import type { ManagerStats } from '../store/managerStats.ts';
import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** Debug information; holds no credential. */
export interface AnalyticsResult {
  readonly stats: ManagerStats;
  readonly connectionInfo: ConnectionSnapshot & {
    readonly isConnected: boolean;
    readonly session: Session | null;
  };
  readonly subscriptionInfo: {
    /** How many are wanted; what only lingers before it is given up does not count. */
    readonly totalSubscriptions: number;
    /** Channels of which something is wanted, each once. */
    readonly subscriptionTypes: readonly string[];
    /** All of them, those that linger included (`wantedCount` 0). */
    readonly subscriptionDetails: readonly Subscription[];
  };
}

/**
 * Counters, connection and subscriptions for a debug panel; the counters are brought up to date once a second. What happens in
 * between, frame by frame, is `useInspection`'s.
 */
export function useWebSocketAnalytics(): AnalyticsResult {
  const { stats, connection, session, subscriptions } = useWebSocketStore((state) => ({
    stats: state.stats,
    connection: state.connection,
    session: state.session,
    subscriptions: state.subscriptions,
  }));
  const wanted = subscriptions.filter(({ wantedCount }) => wantedCount > 0);
  return {
    stats,
    connectionInfo: { ...connection, isConnected: connection.status === 'connected', session },
    subscriptionInfo: {
      totalSubscriptions: wanted.length,
      subscriptionTypes: Array.from(new Set(wanted.map(({ wish }) => wish.channel))),
      subscriptionDetails: subscriptions,
    },
  };
}
