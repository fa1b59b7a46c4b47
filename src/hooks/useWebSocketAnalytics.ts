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
    readonly totalSubscriptions: number;
    /** Channels followed, each once. */
    readonly subscriptionTypes: readonly string[];
    readonly subscriptionDetails: readonly Subscription[];
  };
}

/** Counters, connection and subscriptions for a debug panel; the counters are brought up to date once a second. */
export function useWebSocketAnalytics(): AnalyticsResult {
  const { stats, connection, session, subscriptions } = useWebSocketStore((state) => ({
    stats: state.stats,
    connection: state.connection,
    session: state.session,
    subscriptions: state.subscriptions,
  }));
  return {
    stats,
    connectionInfo: { ...connection, isConnected: connection.status === 'connected', session },
    subscriptionInfo: {
      totalSubscriptions: subscriptions.length,
      subscriptionTypes: Array.from(new Set(subscriptions.map(({ wish }) => wish.channel))),
      subscriptionDetails: subscriptions,
    },
  };
}
