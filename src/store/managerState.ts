import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import type { FeedHealth } from '../connection/feedHealth.ts';
import { HEALTHY_FEED } from '../connection/feedHealth.ts';
import type { LatencyHistory } from '../connection/latencyHistory.ts';
import { EMPTY_LATENCY_HISTORY } from '../connection/latencyHistory.ts';
import type { LinkQuality } from '../connection/linkQuality.ts';
import { EMPTY_LINK_QUALITY } from '../connection/linkQuality.ts';
import type { Slowdown } from '../connection/slowdown.ts';
import type { Subscription } from '../connection/subscription.ts';
import type { Notification } from '../domain/notifications/notification.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { ManagerStats } from './managerStats.ts';
import { EMPTY_STATS } from './managerStats.ts';

/** What the server said of us in its welcome. */
export interface Session {
  readonly sessionId: string;
  readonly userId: string | null;
  readonly isAuthenticated: boolean;
  /** Channels the server offers; empty if it does not say. */
  readonly channels: readonly string[];
  readonly connectedAt: EpochMs;
}

/** The zustand state: everything that changes slowly. Rows live in tables beside it, actions on the manager. */
export interface ManagerState {
  readonly connection: ConnectionSnapshot;
  /** Null unless welcomed. */
  readonly session: Session | null;
  /** The device's own opinion: a fact beside the status, not the status. */
  readonly network: { readonly isOnline: boolean };
  readonly link: LinkQuality;
  /** Round trips of this link and those before it, and when there was none; written with `link`, once a probe. */
  readonly latency: LatencyHistory;
  /** All subscriptions, lingering ones included, in order of first wish. */
  readonly subscriptions: readonly Subscription[];
  /** Why fewer updates are asked for than are wanted; `none` as well if the server takes no limits. */
  readonly slowdown: Slowdown;
  /** Newest first. */
  readonly notifications: readonly Notification[];
  /** Whether the data is of any use, looked at once a second; recovery at once. */
  readonly feed: FeedHealth;
  readonly stats: ManagerStats;
}

/** The state before anything happened: also what a server renders. */
export function createManagerState(maxAttempts: number): ManagerState {
  return {
    connection: {
      status: 'idle',
      reason: null,
      attempt: 0,
      maxAttempts,
      nextRetryAt: null,
      isSynced: false,
    },
    session: null,
    network: { isOnline: true },
    link: EMPTY_LINK_QUALITY,
    latency: EMPTY_LATENCY_HISTORY,
    subscriptions: [],
    slowdown: 'none',
    notifications: [],
    feed: HEALTHY_FEED,
    stats: EMPTY_STATS,
  };
}
