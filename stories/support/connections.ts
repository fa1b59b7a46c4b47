import type { ConnectionSnapshot } from '../../src/connection/connectionStatus.ts';
import { HEALTHY_FEED } from '../../src/connection/feedHealth.ts';
import type { ManagerState } from '../../src/store/managerState.ts';
import { EMPTY_STATS } from '../../src/store/managerStats.ts';

const base: ConnectionSnapshot = {
  status: 'idle',
  reason: null,
  attempt: 0,
  maxAttempts: 5,
  nextRetryAt: null,
  isSynced: false,
};

const ONCE_CONNECTED = { stats: { ...EMPTY_STATS, connectionCount: 1 } } as const;

/** The clock components compare instants with. */
export function readNow(): number {
  return performance.timeOrigin + performance.now();
}

/** A connection, told by what differs from one never made. */
export function connection(facts: Partial<ConnectionSnapshot>): ConnectionSnapshot {
  return { ...base, ...facts };
}

/** State of a manager on a good link. */
export function connectedState(): Partial<ManagerState> {
  const at = readNow();
  return {
    ...ONCE_CONNECTED,
    connection: connection({ status: 'connected', isSynced: true }),
    session: {
      sessionId: '7c1e42b9-55a0-4f6e-8a53-1d2c9d0e8f11',
      userId: 'ada',
      isAuthenticated: true,
      channels: [],
      connectedAt: at,
    },
    link: {
      level: 'excellent',
      rttMs: 12,
      minMs: 9,
      maxMs: 31,
      averageMs: 14,
      p95Ms: 28,
      jitterMs: 3,
      sampleCount: 24,
      measuredAt: at - 4_000,
    },
  };
}

/** State of a manager on a link that answers slowly. */
export function slowLinkState(): Partial<ManagerState> {
  const { link, ...state } = connectedState();
  if (!link) throw new Error('a connected manager has a link');
  return {
    ...state,
    link: {
      ...link,
      level: 'critical',
      rttMs: 1_240,
      averageMs: 1_180,
      p95Ms: 1_900,
      jitterMs: 310,
    },
  };
}

/** State of a manager on a good link over which no data comes any more. */
export function silentState(): Partial<ManagerState> {
  return { ...connectedState(), feed: { ...HEALTHY_FEED, silentSince: readNow() - 40_000 } };
}

/** State of a manager on a good link, some of whose messages could not be read. */
export function unreadableState(unreadableCount = 3): Partial<ManagerState> {
  return { ...connectedState(), feed: { ...HEALTHY_FEED, unreadableCount } };
}

/** State of a manager that is told things twice. */
export function repeatsState(repeatCount = 12): Partial<ManagerState> {
  return { ...connectedState(), feed: { ...HEALTHY_FEED, repeatCount } };
}

/** State of a manager whose attempt is under way. */
export function connectingState(): Partial<ManagerState> {
  return { connection: connection({ status: 'connecting' }) };
}

/** State of a manager whose network reported a change; whether the server is still there is being asked. */
export function staleState(): Partial<ManagerState> {
  return { ...connectedState(), connection: connection({ status: 'stale' }) };
}

/** State of a manager that was disconnected on request. */
export function closedState(): Partial<ManagerState> {
  return {
    ...ONCE_CONNECTED,
    connection: connection({ status: 'closed', reason: 'closed-by-user' }),
  };
}

/** State of a manager whose page asks for less than is wanted. */
export function slowedDownState(): Partial<ManagerState> {
  return { ...connectedState(), slowdown: 'late' };
}

/** State of a manager whose link was lost and that tries again in a while. */
export function reconnectingState(waitMs = 8_000): Partial<ManagerState> {
  return {
    ...ONCE_CONNECTED,
    connection: connection({
      status: 'reconnecting',
      reason: 'link-lost',
      attempt: 2,
      nextRetryAt: readNow() + waitMs,
    }),
  };
}

/** State of a manager whose first connection does not come about. */
export function unreachableState(waitMs = 8_000): Partial<ManagerState> {
  return {
    connection: connection({
      status: 'reconnecting',
      reason: 'unreachable',
      attempt: 2,
      nextRetryAt: readNow() + waitMs,
    }),
  };
}

/** State of a manager that has given up. */
export function failedState(): Partial<ManagerState> {
  return { connection: connection({ status: 'failed', reason: 'unreachable', attempt: 5 }) };
}

/** State of a manager whose token was refused. */
export function needsAuthState(): Partial<ManagerState> {
  return { connection: connection({ status: 'needs-auth', reason: 'token-rejected' }) };
}

/** State of a manager on a device without network. */
export function offlineState(): Partial<ManagerState> {
  return {
    ...ONCE_CONNECTED,
    connection: connection({ status: 'offline', reason: 'network-offline' }),
    network: { isOnline: false },
  };
}
