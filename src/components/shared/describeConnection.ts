import type { ConnectionSnapshot, ConnectionStatus } from '../../hooks/viewTypes.ts';
import type { ConnectionStrings } from './connectionStrings.ts';
import type { LinkDoubt } from './linkDoubt.ts';

/** What is told in the same words whatever else is known. */
const WORDS = {
  connected: 'live',
  silent: 'noNews',
  slow: 'highLatency',
  connecting: 'connecting',
  stale: 'unstable',
  offline: 'offline',
  'needs-auth': 'needsAuth',
  failed: 'failed',
  idle: 'notConnected',
  closed: 'notConnected',
} as const satisfies Readonly<
  Record<LinkDoubt | Exclude<ConnectionStatus, 'reconnecting'>, keyof ConnectionStrings>
>;

/** What the connection is in one or two words, for people; `doubt` is of a link that stands (`toLinkDoubt`). */
export function describeConnection(
  { status, attempt, maxAttempts }: ConnectionSnapshot,
  strings: ConnectionStrings,
  doubt: LinkDoubt | null = null,
): string {
  if (status === 'reconnecting') return strings.reconnecting(attempt, maxAttempts);
  return strings[WORDS[doubt ?? status]];
}
