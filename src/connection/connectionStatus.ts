import type { EpochMs } from '../lib/clock.ts';

/** What people are told about the connection. The machine may grow; this list does not. */
export type ConnectionStatus =
  /** Never asked to connect. */
  | 'idle'
  /** First dial under way: nothing was lost yet. */
  | 'connecting'
  | 'connected'
  /** The socket is open, but the network reported a change and nothing has come since to prove the link. */
  | 'stale'
  /** The link was lost; attempts go on by themselves. */
  | 'reconnecting'
  /** The device is without network, or the page is frozen; it goes on by itself. */
  | 'offline'
  /** The credential was refused or downgraded; a new token is needed. */
  | 'needs-auth'
  /** Given up: Retry, a network change or a new token starts again. */
  | 'failed'
  /** Closed on request. */
  | 'closed';

/** Why the status is what it is: a closed list, so that texts can be translated. */
export type ConnectionReason =
  | 'unreachable'
  | 'invalid-address'
  | 'connect-timeout'
  | 'no-welcome'
  | 'link-lost'
  | 'server-silent'
  | 'server-closed'
  | 'server-restarting'
  | 'rate-limited'
  | 'token-rejected'
  | 'token-downgraded'
  | 'token-unavailable'
  | 'protocol-mismatch'
  | 'network-offline'
  | 'page-frozen'
  | 'closed-by-user';

/** The public view of the machine's state. */
export interface ConnectionSnapshot {
  readonly status: ConnectionStatus;
  /** Null while connected or stale, and before the first loss. */
  readonly reason: ConnectionReason | null;
  /** The retry under way or waited for (`failed`: the last one made), from 1; 0 while nothing is lost. */
  readonly attempt: number;
  /** Retries granted before `failed`. */
  readonly maxAttempts: number;
  /** When the next attempt is due; null unless one is waited for. */
  readonly nextRetryAt: EpochMs | null;
  /** Whether everything wanted is confirmed or refused since the welcome. */
  readonly isSynced: boolean;
}
