import { assertNever } from '../../lib/assertNever.ts';
import type { ConnectionSnapshot, LinkQuality } from '../../hooks/viewTypes.ts';
import type { ConnectionStrings } from './connectionStrings.ts';

/** Round trips above this on average are told instead of "live", ms. */
const HIGH_LATENCY_MS = 1_000;

/** Whether a link is so slow that people should know. Of the average, so that the word does not come and go. */
export function isSlowLink({ averageMs }: LinkQuality): boolean {
  return averageMs !== null && averageMs > HIGH_LATENCY_MS;
}

/** What the connection is in one or two words, for people. */
export function describeConnection(
  connection: ConnectionSnapshot,
  strings: ConnectionStrings,
  isSlow = false,
): string {
  const { status, attempt, maxAttempts } = connection;
  switch (status) {
    case 'connected':
      return isSlow ? strings.highLatency : strings.live;
    case 'connecting':
      return strings.connecting;
    case 'reconnecting':
      return strings.reconnecting(attempt, maxAttempts);
    case 'stale':
      return strings.unstable;
    case 'offline':
      return strings.offline;
    case 'needs-auth':
      return strings.needsAuth;
    case 'failed':
      return strings.failed;
    case 'idle':
    case 'closed':
      return strings.notConnected;
    default:
      return assertNever(status);
  }
}
