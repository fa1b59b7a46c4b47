import type { Clock } from '../../../src/lib/clock.ts';
import { SUBSCRIPTION_TYPES } from '../../../src/protocols/sportsbook/wire/subscriptionTypes.ts';
import type { Session } from '../../engine/session.ts';
import type { Rooms } from './createRooms.ts';
import { toNaiveLocal } from './toNaiveLocal.ts';

/** What the original's management endpoints tell, as JSON values. */
export interface ServerDescription {
  status(): object;
  rooms(): object;
  /** Tokens are redacted, where the original tells them to everybody. */
  connections(): object;
  loggingStats(): object;
  /** One entry of `detailed_logging_info`, by its `connection_id`. */
  loggingOf(connectionId: string): object;
}

export interface DescribeOptions {
  readonly clients: ReadonlySet<Session>;
  readonly rooms: Rooms;
  readonly hasHeartbeat: boolean;
  /** Clients welcomed since the start. */
  readonly countWelcomed: () => number;
  /** Handshakes refused since the start. */
  readonly countRefused: () => number;
  readonly clock: Clock;
}

/** Creates the answers of `/ws/v2/status`, `/rooms`, `/connections` and `/logging`. */
export function describeServer(options: DescribeOptions): ServerDescription {
  const { clients, rooms } = options;
  const authenticated = () => countAuthenticated(clients);

  return {
    status: () => ({
      status: 'active',
      active_connections: clients.size,
      active_rooms: rooms.count,
      authenticated_users: authenticated(),
      subscription_types: SUBSCRIPTION_TYPES,
      heartbeat_enabled: options.hasHeartbeat,
      logging_stats: toLoggingStats(options),
    }),
    rooms: () => ({
      total_rooms: rooms.count,
      rooms: rooms.all().map((room) => ({
        room_id: room.id,
        subscription_type: room.type,
        filters: room.filters,
        subscriber_count: room.members.size,
        created_at: toNaiveLocal(room.createdAt),
        last_update: toNaiveLocal(room.lastUpdateAt),
      })),
    }),
    connections: () => ({
      total_connections: clients.size,
      authenticated_connections: authenticated(),
      connections: Array.from(clients, (session) => toConnection(session, rooms)),
      detailed_logging_info: Array.from(clients, toLoggingInfo),
    }),
    loggingStats: () => ({
      logging_stats: toLoggingStats(options),
      active_connections: Array.from(clients, toLoggingInfo),
    }),
    loggingOf(connectionId) {
      const entries = Array.from(clients, toLoggingInfo);
      const entry = entries.find(({ connection_id }) => connection_id === connectionId);
      return entry === undefined
        ? {
            connection_found: false,
            error: `Connection ${connectionId} not found in active connections`,
          }
        : { connection_found: true, connection_info: entry };
    },
  };
}

/** The original's counters, with true values where it always says 0. */
function toLoggingStats({ clients, clock, countRefused, countWelcomed }: DescribeOptions) {
  const welcomedCount = countWelcomed();
  const totalCount = welcomedCount + countRefused();
  const ageSumMs = sum(clients, (session) => clock.now() - session.connectedAt);
  return {
    active_connections: clients.size,
    authenticated_connections: countAuthenticated(clients),
    total_connections: totalCount,
    successful_handshakes: welcomedCount,
    failed_handshakes: countRefused(),
    handshake_success_rate: totalCount === 0 ? 0 : (100 * welcomedCount) / totalCount,
    total_messages_sent: sum(clients, (session) => session.sentCount),
    total_messages_received: sum(clients, (session) => session.receivedCount),
    avg_connection_duration_ms: clients.size === 0 ? 0 : Math.round(ageSumMs / clients.size),
    history_size: welcomedCount - clients.size,
  };
}

function toConnection(session: Session, rooms: Rooms) {
  const subscriptions = rooms.roomsOf(session).map((room) => room.id);
  return {
    client_id: session.clientId,
    user_id: session.identity.userId,
    authenticated: session.identity.isAuthenticated,
    connected_at: toNaiveLocal(session.connectedAt),
    last_heartbeat: toNaiveLocal(session.lastHeartbeatAt),
    subscription_count: subscriptions.length,
    subscriptions,
  };
}

function toLoggingInfo(session: Session) {
  const { path, query, remoteAddress, userAgent } = session.request;
  const names = Array.from(new Set(query.keys()));
  const params = names.map((name) => [
    name,
    name.toLowerCase() === 'token' ? ['<redacted>'] : query.getAll(name),
  ]);
  return {
    connection_id: `ws_${session.clientId.replaceAll('-', '').slice(0, 12)}`,
    client_ip: remoteAddress,
    user_agent: userAgent ?? 'unknown',
    path,
    query_params: Object.fromEntries(params),
    connected_at: toNaiveLocal(session.connectedAt),
    messages_sent: session.sentCount,
    messages_received: session.receivedCount,
  };
}

function countAuthenticated(clients: ReadonlySet<Session>): number {
  return Array.from(clients).filter((session) => session.identity.isAuthenticated).length;
}

function sum(clients: ReadonlySet<Session>, count: (session: Session) => number): number {
  return Array.from(clients).reduce((total, session) => total + count(session), 0);
}
