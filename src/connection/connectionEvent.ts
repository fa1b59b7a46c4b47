import type { EpochMs } from '../lib/clock.ts';
import type { ConnectionTimer } from './connectionState.ts';

/** How a socket ended, as far as the machine cares. Structurally a `TransportClose`. */
export interface SocketClose {
  readonly wasOpened: boolean;
  readonly code: number;
  readonly reason: string;
  readonly cause: string;
}

/** Fields of every event: time and randomness are data (house rule 1). */
interface Stamp {
  readonly at: EpochMs;
  /** In [0, 1), for the spread of a backoff. */
  readonly random: number;
}

/** What the machine is told. Events with a `generation` are ignored unless it is the current one. */
export type ConnectionEvent = Stamp &
  (
    | { readonly type: 'connect' }
    | { readonly type: 'disconnect' }
    /** The user wants an attempt now, whatever the state. */
    | { readonly type: 'retryNow' }
    /** A credential may be tried again: it was replaced. */
    | { readonly type: 'tokenReplaced' }
    | { readonly type: 'tokenReady'; readonly generation: number }
    /** `isDenied`: the provider said no, or offered the very token that was refused. */
    | { readonly type: 'tokenFailed'; readonly generation: number; readonly isDenied: boolean }
    | { readonly type: 'opened'; readonly generation: number }
    | { readonly type: 'closed'; readonly generation: number; readonly close: SocketClose }
    /** The server's welcome. `isDowngraded`: a token was presented, and the session is anonymous. */
    | { readonly type: 'welcomed'; readonly generation: number; readonly isDowngraded: boolean }
    /** Any frame; the interpreter tells it only where a state waits for one (suspect). */
    | { readonly type: 'inbound'; readonly generation: number }
    | { readonly type: 'pong'; readonly generation: number }
    /** The open socket refused a frame: the link is dead whatever `readyState` says. */
    | { readonly type: 'sendRefused'; readonly generation: number }
    /** Whether every wanted subscription is confirmed, assumed or refused. */
    | { readonly type: 'settlement'; readonly isSettled: boolean }
    | {
        readonly type: 'timer';
        readonly timer: ConnectionTimer;
        /** Last frame of the current socket; null if none: liveness compares stamps, never counts ticks. */
        readonly lastInboundAt: EpochMs | null;
      }
    | { readonly type: 'network'; readonly isOnline: boolean }
    | { readonly type: 'page'; readonly isFrozen: boolean }
  );
