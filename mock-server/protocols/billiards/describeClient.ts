import type { EpochMs } from '../../../src/lib/clock.ts';
import type { BilliardsClient } from './billiardsClient.ts';
import { toUtcStamp } from './toUtcStamp.ts';

/** The original scores how long its own sending takes, which is never long: nobody has seen less than 1. */
export const QUALITY_SCORE = 1;

/** What a client is told of itself, and management of every client. */
export function describeClient(client: BilliardsClient, nowAt: EpochMs) {
  const { session } = client;
  return {
    client_id: session.clientId,
    user_id: session.identity.userId,
    connected_at: toUtcStamp(session.connectedAt),
    uptime: toSeconds(nowAt - session.connectedAt),
    subscriptions: Array.from(client.subscriptions),
    message_count: client.messageCount,
    bytes_sent: client.bytesSent,
    bytes_received: client.bytesReceived,
    quality_score: QUALITY_SCORE,
    last_ping_latency: client.lastSendS,
    is_alive: client.isAlive,
  };
}

/** Seconds with microseconds, as Python has them. */
export function toSeconds(durationMs: number): number {
  return Math.round(durationMs * 1_000) / 1_000_000;
}
