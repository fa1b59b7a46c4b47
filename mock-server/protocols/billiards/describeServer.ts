import type { Clock } from '../../../src/lib/clock.ts';
import type { BilliardsClient } from './billiardsClient.ts';
import type { Broadcaster } from './createBroadcaster.ts';
import type { Registry } from './createRegistry.ts';
import { describeClient, QUALITY_SCORE } from './describeClient.ts';
import { STREAMS } from './streams.ts';
import { toUtcStamp } from './toUtcStamp.ts';

export interface ServerDescriptionOptions {
  readonly clock: Clock;
  readonly registry: Registry;
  readonly broadcaster: Broadcaster;
}

/** Answers of the management endpoints, in the original's shapes. */
export interface ServerDescription {
  connections(): object;
  session(client: BilliardsClient): object;
  health(): object;
  healthSummary(): object;
  metrics(): object;
  /** What a `metrics` message holds, but for its time. */
  metricsMessage(): object;
}

const TARGET_FPS = 30;
/** Measured only on the endpoint that is broken, so that nobody is ever measured. */
const NOBODY_MEASURED = 'no_connections';

/** Creates the describing part of a server. */
export function describeServer(options: ServerDescriptionOptions): ServerDescription {
  const { broadcaster, clock, registry } = options;
  const stamp = () => toUtcStamp(clock.now());

  const session = (client: BilliardsClient) => {
    const nowAt = clock.now();
    const described = describeClient(client, nowAt);
    return {
      client_id: described.client_id,
      user_id: described.user_id,
      connection_state: 'connected',
      reconnect_attempts: 0,
      subscriptions: described.subscriptions,
      permissions: ['stream:*', 'control:*', 'config:*'],
      metadata: {},
      created_at: described.connected_at,
      last_activity: toUtcStamp(client.session.lastHeartbeatAt),
      uptime: described.uptime,
      connected_at: described.connected_at,
      message_count: described.message_count,
      bytes_sent: described.bytes_sent,
      bytes_received: described.bytes_received,
      quality_score: described.quality_score,
      last_ping_latency: described.last_ping_latency,
      is_alive: described.is_alive,
    };
  };
  const connectionStats = () => {
    const nowAt = clock.now();
    const clients = registry.handled();
    const sum = (read: (client: BilliardsClient) => number) =>
      clients.reduce((total, client) => total + read(client), 0);
    const connections = clients.map((client) => describeClient(client, nowAt));
    return {
      total_connections: clients.length,
      // Everybody has a user's name, if only that of nobody.
      authenticated_connections: clients.length,
      average_quality: clients.length === 0 ? 0 : QUALITY_SCORE,
      total_messages: sum(({ messageCount }) => messageCount),
      total_bytes_sent: sum(({ bytesSent }) => bytesSent),
      total_bytes_received: sum(({ bytesReceived }) => bytesReceived),
      ...(clients.length === 0 ? {} : { connections }),
    };
  };
  const broadcastStats = (inMessage: object = {}) => {
    const { bytesSent, messagesSent } = broadcaster.stats;
    return {
      messages_sent: messagesSent,
      bytes_sent: bytesSent,
      // Not even a message that nobody got counts as failed.
      failed_sends: 0,
      ...inMessage,
      average_latency: 0,
      peak_latency: 0,
      compression_enabled: true,
    };
  };
  const frameMetrics = () => {
    const { frameBytesSent, framesSent } = broadcaster.stats;
    const isSending = framesSent > 0 && broadcaster.audienceOf('frame').size > 0;
    return {
      frames_sent: framesSent,
      bytes_sent: frameBytesSent,
      compression_ratio: 0,
      average_latency: 0,
      dropped_frames: 0,
      target_fps: TARGET_FPS,
      actual_fps: isSending ? TARGET_FPS : 0,
    };
  };
  const broadcasterStats = () => ({
    is_streaming: true,
    frame_buffer_size: 0,
    current_fps: 0,
    queue_size: 0,
    broadcast_stats: {
      ...broadcastStats(),
      frame_metrics: frameMetrics(),
      validation_failures: broadcaster.stats.validationFailures,
    },
    active_tasks: ['frame_processor', 'cleanup'],
  });

  return {
    session,
    connections() {
      const sessions = registry.known();
      const subscribers = STREAMS.map((stream) => [stream, broadcaster.audienceOf(stream).size]);
      return {
        handler_stats: connectionStats(),
        session_info: {
          total_sessions: sessions.length,
          total_users: 0,
          stream_subscribers: Object.fromEntries(subscribers),
          sessions: sessions.map(session),
        },
        timestamp: stamp(),
      };
    },
    health: () => ({
      system_health: {
        overall_status: NOBODY_MEASURED,
        connections: { total: 0, healthy: 0, degraded: 0, critical: 0, health_distribution: {} },
        performance: { average_latency_ms: 0, total_throughput_mbps: 0, system_load: 0 },
        resources: { cpu_usage_percent: 0, memory_usage_percent: 0, network_usage_percent: 0 },
        errors: { total_errors: 0, error_rate_per_minute: 0 },
        alerts: [],
        last_updated: stamp(),
      },
      broadcaster_stats: broadcasterStats(),
      subscription_stats: {
        total_subscriptions: 0,
        active_subscriptions: 0,
        messages_processed: 0,
        messages_filtered: 0,
        aggregation_hit_rate: 0,
      },
      timestamp: stamp(),
    }),
    healthSummary: () => ({
      total_clients: 0,
      system_health: NOBODY_MEASURED,
      clients: [],
      generated_at: stamp(),
    }),
    metrics: () => ({
      broadcast_stats: broadcastStats(),
      frame_metrics: frameMetrics(),
      connection_stats: connectionStats(),
      broadcaster_stats: broadcasterStats(),
      timestamp: stamp(),
    }),
    metricsMessage: () => ({
      broadcast_stats: broadcastStats({
        validation_failures: broadcaster.stats.validationFailures,
      }),
      frame_metrics: frameMetrics(),
      connection_stats: connectionStats(),
    }),
  };
}
