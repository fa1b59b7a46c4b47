import type { EpochMs } from '../lib/clock.ts';
import type { ConnectionReason } from './connectionStatus.ts';

/** Every timer of the connection; the interpreter owns the handles. */
export const CONNECTION_TIMERS = [
  /** Spacing between attempts, before the token is asked for. */
  'spacing',
  /** The token provider's deadline. */
  'token',
  /** Between open and welcome. */
  'welcome',
  /** Next unasked keep-alive. */
  'keepAlive',
  /** Next probe. */
  'probe',
  /** The probe's answer is due. */
  'probeTimeout',
  /** Long enough connected to forget the attempts. */
  'stable',
  /** Next attempt. */
  'retry',
  /** Slow look whether the network is back after all. */
  'offlinePoll',
] as const;
export type ConnectionTimer = (typeof CONNECTION_TIMERS)[number];

/** What an episode of attempts knows; carried until a stable connection or a fresh start resets it. */
interface Episode {
  /** Identifies the attempt: events that carry an older number are late and ignored. */
  readonly generation: number;
  /** Retries used in this episode: 0 for a first dial. */
  readonly attempt: number;
  /** Why the link before this attempt ended; null for a first dial. */
  readonly lossReason: ConnectionReason | null;
}

/** A socket that has been welcomed. */
interface Welcomed extends Episode {
  readonly welcomedAt: EpochMs;
  /** When the unanswered probe was sent; null if none is out. */
  readonly probeSentAt: EpochMs | null;
}

/**
 * The machine's states. A field exists only where it means something.
 *
 * ```mermaid
 * stateDiagram-v2
 *   [*] --> idle
 *   idle --> authenticating: connect
 *   authenticating --> connecting: token
 *   connecting --> handshaking: open
 *   handshaking --> syncing: welcome
 *   syncing --> live: all wanted settled
 *   live --> syncing: new wish
 *   live --> suspect: offline/online hint, probe late
 *   suspect --> live: any inbound
 *   suspect --> backoff: probe timeout
 *   live --> backoff: closed / silent
 *   connecting --> backoff: failed
 *   handshaking --> backoff: no welcome
 *   backoff --> authenticating: timer / retry now / online
 *   backoff --> offline: offline
 *   offline --> authenticating: online / poll
 *   connecting --> exhausted: last retry failed
 *   exhausted --> authenticating: user / online
 *   authenticating --> authFailed: denied / same rejected token
 *   syncing --> authFailed: token downgraded
 *   authFailed --> authenticating: new token / user
 *   live --> fatal: protocol close codes
 *   fatal --> authenticating: user
 *   live --> paused: page frozen
 *   paused --> authenticating: page resumed
 * ```
 */
export type ConnectionState =
  | { readonly name: 'idle'; readonly generation: number; readonly isClosedByUser: boolean }
  | (Episode & {
      readonly name: 'authenticating';
      /** Still waiting for the spacing between attempts; the token is not asked for yet. */
      readonly isSpacing: boolean;
    })
  | (Episode & { readonly name: 'connecting' })
  | (Episode & { readonly name: 'handshaking' })
  | (Welcomed & { readonly name: 'syncing' })
  | (Welcomed & { readonly name: 'live' })
  | (Welcomed & { readonly name: 'suspect'; readonly wasSynced: boolean })
  | (Episode & {
      readonly name: 'backoff';
      readonly retryAt: EpochMs;
      readonly lossReason: ConnectionReason;
    })
  | (Episode & { readonly name: 'offline' })
  | (Episode & { readonly name: 'paused' })
  | (Episode & { readonly name: 'exhausted'; readonly lossReason: ConnectionReason })
  | (Episode & { readonly name: 'authFailed'; readonly lossReason: ConnectionReason })
  | (Episode & { readonly name: 'fatal'; readonly lossReason: ConnectionReason });

/** The machine: its state, and the one fact that outlives all of them. */
export interface ConnectionMachine {
  readonly state: ConnectionState;
  /** When the last attempt began, for spacing; null before the first. */
  readonly lastAttemptAt: EpochMs | null;
}
