import { assertNever } from '../../lib/assertNever.ts';
import type { ConnectionSnapshot } from '../../hooks/viewTypes.ts';

/** What the connection is in one or two words, for people. */
export function describeConnection(connection: ConnectionSnapshot): string {
  const { status, attempt, maxAttempts } = connection;
  switch (status) {
    case 'connected':
      return 'Live';
    case 'connecting':
      return 'Connecting…';
    case 'reconnecting':
      return attempt > 0 ? `Reconnecting ${attempt}/${maxAttempts}` : 'Reconnecting…';
    case 'stale':
      return 'Unstable';
    case 'offline':
      return 'Offline';
    case 'needs-auth':
      return 'Please sign in';
    case 'failed':
      return 'Could not connect';
    case 'idle':
    case 'closed':
      return 'Not connected';
    default:
      return assertNever(status);
  }
}
