import type { EpochMs } from '../lib/clock.ts';
import type { ConnectionReason } from './connectionStatus.ts';

/** Every timer of the connection; the interpreter owns the handles. */
export type ConnectionTimer =
  /** Spacing between attempts, before the token is asked for. */
  | 'spacing'
  /** The token provider's deadline. */
  | 'token'
  /** Between open and welcome. */
  | 'welcome'
  /** Next unasked keep-alive. */
  | 'keepAlive'
  /** Next probe. */
  | 'probe'
  /** The probe's answer is due. */
  | 'probeTimeout'
  /** Long enough connected to forget the attempts. */
  | 'stable'
  /** Next attempt. */
  | 'retry'
  /** Slow look whether the network is back after all. */
  | 'offlinePoll';

/**
 * What people know of a lost link. A link given up on purpose (frozen page, renewed token, redial) is lost in
 * silence, and announced only if the next attempt fails: a short blip stays quiet. `offline`: people were told that the
 * device is offline, which is no longer true of an attempt that was made and failed.
 */
export type Outage = 'none' | 'silent' | 'announced' | 'offline';

/** What an episode of attempts knows; carried until a stable connection or a fresh start resets it. */
export interface Episode {
  /** Grows with each attempt and each end of one: events that carry an older number are late and ignored. */
  readonly generation: number;
  /** The retry under way or waited for; 0 for a first dial. */
  readonly attempt: number;
  /** Why the link before this attempt ended; null for a first dial. */
  readonly lossReason: ConnectionReason | null;
  /** Whether a token was refused in this episode: the one silent renewal is used up. */
  readonly hasRejectedToken: boolean;
  readonly outage: Outage;
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
 *   idle --> authenticating: connect / retry now
 *   authenticating --> connecting: token
 *   authenticating --> authFailed: token denied
 *   connecting --> handshaking: open
 *   handshaking --> syncing: welcome
 *   handshaking --> authenticating: token refused or downgraded, once
 *   handshaking --> authFailed: token refused again
 *   syncing --> live: all wanted settled
 *   live --> syncing: new wish
 *   live --> suspect: offline / online hint
 *   suspect --> live: any inbound
 *   live --> backoff: closed / silent / send refused
 *   live --> authenticating: retry now (redial)
 *   authenticating --> backoff: no token
 *   connecting --> backoff: failed
 *   handshaking --> backoff: closed / no welcome
 *   backoff --> authenticating: timer / retry now / online / new token
 *   backoff --> offline: offline
 *   offline --> authenticating: online / poll / retry now / new token
 *   connecting --> exhausted: last retry failed
 *   exhausted --> authenticating: user / online / new token / page resumed
 *   authFailed --> authenticating: new token / user
 *   live --> fatal: protocol close codes
 *   fatal --> authenticating: user
 *   live --> paused: page frozen
 *   paused --> authenticating: page resumed / retry now
 * ```
 *
 * Main edges: `backoff`, `exhausted`, `authFailed`, `fatal` and `paused` are entered from every state that has an
 * attempt or a socket, what is drawn for `live` holds for `syncing` and `suspect`, and `disconnect` leads to `idle`
 * from everywhere. The complete list is `machineDrawing.ts`.
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
  | (Welcomed & {
      readonly name: 'suspect';
      readonly wasSynced: boolean;
      readonly probeSentAt: EpochMs;
    })
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

/** Names of the states. */
export type ConnectionStateName = ConnectionState['name'];

/** The machine: its state, and the one fact that outlives all of them. */
export interface ConnectionMachine {
  readonly state: ConnectionState;
  /**
   * When a token was last asked for or a socket last dialled, for spacing; null before the first. Both count: a slow
   * token would else let two dials come close, and a hammered button would flood the token provider.
   */
  readonly lastAttemptAt: EpochMs | null;
}
