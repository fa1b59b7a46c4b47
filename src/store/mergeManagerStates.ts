import type { ConnectionSnapshot, ConnectionStatus } from '../connection/connectionStatus.ts';
import type { FeedHealth } from '../connection/feedHealth.ts';
import type { LinkLevel } from '../connection/linkQuality.ts';
import type { Slowdown } from '../connection/slowdown.ts';
import type { Notification } from '../domain/notifications/notification.ts';
import { MAX_NOTIFICATIONS } from '../domain/notifications/notification.ts';
import type { ManagerState } from './managerState.ts';
import type { ManagerStats } from './managerStats.ts';

/** What is worst for whoever looks at several links, first: one that needs somebody comes before one that helps itself. */
const WORST_FIRST: readonly ConnectionStatus[] = [
  'needs-auth',
  'failed',
  'offline',
  'reconnecting',
  'stale',
  'connecting',
  'connected',
  'closed',
  'idle',
];
const LEVELS: readonly LinkLevel[] = ['unknown', 'excellent', 'good', 'fair', 'poor', 'critical'];
const SLOWDOWNS: readonly Slowdown[] = ['none', 'late', 'hidden'];

/** The state of several links as one: the worst connection and link, all subscriptions and notifications, sums of counters. */
export function mergeManagerStates(
  states: readonly ManagerState[],
  empty: ManagerState,
): ManagerState {
  const [first = empty] = states;
  if (states.length <= 1) return first;
  return {
    connection: mergeConnections(states.map(({ connection }) => connection)) ?? empty.connection,
    session: states.find(({ session }) => session !== null)?.session ?? null,
    network: first.network,
    ...worstLink(states, first),
    subscriptions: states.flatMap(({ subscriptions }) => subscriptions),
    slowdown: states.map(({ slowdown }) => slowdown).reduce(slowest, 'none'),
    notifications: mergeNotifications(states.flatMap(({ notifications }) => notifications)),
    feed: states.map(({ feed }) => feed).reduce(mergeFeeds),
    stats: states.map(({ stats }) => stats).reduce(addStats),
  };
}

function mergeConnections(
  connections: readonly ConnectionSnapshot[],
): ConnectionSnapshot | undefined {
  const [worst] = connections.toSorted((left, right) => rank(left) - rank(right));
  return worst && { ...worst, isSynced: connections.every(({ isSynced }) => isSynced) };
}

function rank({ status }: ConnectionSnapshot): number {
  return WORST_FIRST.indexOf(status);
}

/**
 * Newest first, and of updates the newest of each topic: a server that is down is one piece of news, however many links it had. One
 * that is over for one of them hides none that another still has.
 */
function mergeNotifications(notifications: readonly Notification[]): readonly Notification[] {
  const sorted = notifications.toSorted((left, right) => right.createdAt - left.createdAt);
  const current = new Map<string, Notification>();
  for (const entry of sorted) {
    if (!entry.isUpdate) continue;
    const newer = current.get(entry.topic);
    if (!newer || (entry.isSticky && !newer.isSticky)) current.set(entry.topic, entry);
  }
  return sorted
    .filter((entry) => !entry.isUpdate || current.get(entry.topic) === entry)
    .slice(0, MAX_NOTIFICATIONS);
}

/** Quality and history of the same link: those of several can't be mixed. */
function worstLink(
  states: readonly ManagerState[],
  first: ManagerState,
): Pick<ManagerState, 'link' | 'latency'> {
  const worst = states.reduce(
    (kept, state) => (levelOf(state) > levelOf(kept) ? state : kept),
    first,
  );
  return { link: worst.link, latency: worst.latency };
}

function levelOf({ link }: ManagerState): number {
  return LEVELS.indexOf(link.level);
}

function slowest(left: Slowdown, right: Slowdown): Slowdown {
  return SLOWDOWNS.indexOf(right) > SLOWDOWNS.indexOf(left) ? right : left;
}

/** Silent are they only together. */
function mergeFeeds(left: FeedHealth, right: FeedHealth): FeedHealth {
  const isSilent = left.silentSince !== null && right.silentSince !== null;
  return {
    silentSince: isSilent ? Math.max(left.silentSince, right.silentSince) : null,
    unreadableCount: left.unreadableCount + right.unreadableCount,
    repeatCount: left.repeatCount + right.repeatCount,
  };
}

function addStats(left: ManagerStats, right: ManagerStats): ManagerStats {
  return {
    framesReceived: left.framesReceived + right.framesReceived,
    framesSent: left.framesSent + right.framesSent,
    charsReceived: left.charsReceived + right.charsReceived,
    itemsReceived: left.itemsReceived + right.itemsReceived,
    itemsDropped: left.itemsDropped + right.itemsDropped,
    invalidCount: left.invalidCount + right.invalidCount,
    repeatCount: left.repeatCount + right.repeatCount,
    recentInvalid: [...left.recentInvalid, ...right.recentInvalid].slice(-MAX_RECENT_INVALID),
    unknownTypes: addCounts(left.unknownTypes, right.unknownTypes),
    flushCount: left.flushCount + right.flushCount,
    rowsShown: left.rowsShown + right.rowsShown,
    spilledFlushCount: left.spilledFlushCount + right.spilledFlushCount,
    connectionCount: left.connectionCount + right.connectionCount,
    lastFrameAt:
      left.lastFrameAt === null || right.lastFrameAt === null
        ? (left.lastFrameAt ?? right.lastFrameAt)
        : Math.max(left.lastFrameAt, right.lastFrameAt),
  };
}

const MAX_RECENT_INVALID = 20;

function addCounts(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum = new Map(Object.entries(left));
  for (const [name, count] of Object.entries(right)) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(sum);
}
