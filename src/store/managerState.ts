import type { ConnectionSnapshot } from '../connection/connectionStatus.ts';
import type { LinkQuality } from '../connection/linkQuality.ts';
import type { Subscription } from '../connection/subscription.ts';
import type { Notification } from '../domain/notification.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { DecodeError } from '../protocols/serverEvent.ts';

/** What the server said of us in its welcome. */
export interface Session {
  readonly sessionId: string;
  readonly userId: string | null;
  readonly isAuthenticated: boolean;
  /** Channels the server offers; empty if it does not say. */
  readonly channels: readonly string[];
  readonly connectedAt: EpochMs;
}

/** Counters of the manager, brought up to date at most once a second. */
export interface ManagerStats {
  readonly framesReceived: number;
  readonly framesSent: number;
  readonly charsReceived: number;
  /** Items that reached a table. */
  readonly itemsReceived: number;
  /** Items that nobody wants (any more), dropped at the gate. */
  readonly itemsDropped: number;
  /** Frames and items that did not decode. */
  readonly invalidCount: number;
  /** The newest of them, oldest first. */
  readonly recentInvalid: readonly DecodeError[];
  /** How often each unknown message type came; the first 50 types. */
  readonly unknownTypes: Readonly<Record<string, number>>;
  /** Welcomes so far. */
  readonly connectionCount: number;
  readonly lastFrameAt: EpochMs | null;
}

/** The zustand state: everything that changes slowly. Rows live in tables beside it, actions on the manager. */
export interface ManagerState {
  readonly connection: ConnectionSnapshot;
  /** Null unless welcomed. */
  readonly session: Session | null;
  /** The device's own opinion: a fact beside the status, not the status. */
  readonly network: { readonly isOnline: boolean };
  readonly link: LinkQuality;
  /** All subscriptions, lingering ones included, in order of first wish. */
  readonly subscriptions: readonly Subscription[];
  /** Newest first. */
  readonly notifications: readonly Notification[];
  readonly stats: ManagerStats;
}

/** Link quality before the first probe was answered. */
export const EMPTY_LINK: LinkQuality = {
  level: 'unknown',
  rttMs: null,
  minMs: null,
  maxMs: null,
  averageMs: null,
  p95Ms: null,
  jitterMs: null,
  sampleCount: 0,
};

const EMPTY_STATS: ManagerStats = {
  framesReceived: 0,
  framesSent: 0,
  charsReceived: 0,
  itemsReceived: 0,
  itemsDropped: 0,
  invalidCount: 0,
  recentInvalid: [],
  unknownTypes: {},
  connectionCount: 0,
  lastFrameAt: null,
};

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
    link: EMPTY_LINK,
    subscriptions: [],
    notifications: [],
    stats: EMPTY_STATS,
  };
}
