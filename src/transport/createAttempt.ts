import {
  ABNORMAL_CLOSE,
  TOO_LARGE_CLOSE,
  UNSUPPORTED_DATA_CLOSE,
  toCloseCode,
} from './closeCode.ts';
import { cutReason } from './cutReason.ts';
import { guard } from './guard.ts';
import type { CloseCause, TransportClose, TransportOptions } from './transport.ts';

/** What an attempt can do to its socket, whatever that is. Both may throw; it is reported. */
export interface SocketControl {
  /** Starts the closing handshake of an open socket. Code and reason are legal. */
  close(code: number, reason: string): void;
  /** Lets go of the socket in whatever state it is, without waiting for the other side. */
  abandon(): void;
}

/** How the socket says it ended. */
export type SocketEnd = Pick<TransportClose, 'code' | 'reason' | 'wasClean'>;

/**
 * One attempt's life: `connecting -> open -> closing -> closed`, with shortcuts to `closed` from everywhere. Adapters
 * tell it what their socket did; calls that come late or twice change nothing, and `onClosed` is called once (TR1).
 */
export interface Attempt {
  readonly isOpen: boolean;
  /** The handshake succeeded. */
  opened(): void;
  /** A frame came: text is delivered, anything else and what is too long is refused (TR7). */
  received(data: unknown): void;
  /** The socket had an error. If it was open, its close is waited for as long as a closing handshake. */
  errored(): void;
  /** The socket is closed. */
  ended(end: SocketEnd): void;
  /** There will be no socket. The handlers learn it in a microtask, after the factory has returned. */
  failedToConstruct(reason: string): void;
  /** The user ends it; see `Transport.close`. */
  close(code?: number, reason?: string): void;
}

type Phase = 'connecting' | 'open' | 'closing' | 'closed';

const NO_CLOSE_FRAME: SocketEnd = { code: ABNORMAL_CLOSE, reason: '', wasClean: false };

/** Creates the life of one attempt and starts its connect timeout. It knows nothing about sockets. */
export function createAttempt(options: TransportOptions, control: SocketControl): Attempt {
  const { handlers, reportError } = options;
  let phase: Phase = 'connecting';
  let wasOpened = false;
  /** Who began the closing handshake, if it was us. */
  let closingCause: CloseCause | null = null;
  // One handle is enough: an attempt waits for a connection or for a close, never for both.
  let timer = setTimeout(() => {
    finish(NO_CLOSE_FRAME, 'connect-timeout');
  }, options.connectTimeoutMs);

  function finish(end: SocketEnd, cause: CloseCause): void {
    if (phase === 'closed') return;
    phase = 'closed';
    clearTimeout(timer);
    guard(() => control.abandon(), reportError);
    const close = { ...end, reason: cutReason(end.reason), wasOpened, cause };
    guard(() => handlers.onClosed(close), reportError);
  }

  function waitForClose(causeIfNone: CloseCause): void {
    phase = 'closing';
    clearTimeout(timer);
    timer = setTimeout(() => finish(NO_CLOSE_FRAME, causeIfNone), options.closeGraceMs);
  }

  function beginClose(cause: CloseCause, code?: number, reason?: string): void {
    closingCause = cause;
    // A refused frame stays the cause, even if the other side does not answer.
    waitForClose(cause === 'local' ? 'close-timeout' : cause);
    guard(() => control.close(toCloseCode(code), cutReason(reason)), reportError);
  }

  return {
    get isOpen() {
      return phase === 'open';
    },
    opened() {
      if (phase !== 'connecting') return;
      phase = 'open';
      wasOpened = true;
      clearTimeout(timer);
      guard(() => handlers.onOpen(), reportError);
    },
    received(data) {
      // `ws` delivers while closing, browsers do not; here nobody does.
      if (phase !== 'open') return;
      if (typeof data !== 'string') {
        beginClose('unsupported-data', UNSUPPORTED_DATA_CLOSE, 'text frames only');
      } else if (data.length > options.maxMessageChars) {
        beginClose('too-large', TOO_LARGE_CLOSE, 'message too large');
      } else {
        guard(() => handlers.onText(data), reportError);
      }
    },
    errored() {
      // A dial that failed has no code to wait for, and the WebSocket of Node 22 sends no close after it.
      if (phase === 'connecting') finish(NO_CLOSE_FRAME, 'connect-failed');
      // The real close usually follows at once, but `ws` can go without one for seconds (RELIABILITY B7).
      if (phase === 'open') waitForClose('remote');
    },
    ended(end) {
      finish(end, closingCause ?? (wasOpened ? 'remote' : 'connect-failed'));
    },
    failedToConstruct(reason) {
      queueMicrotask(() => finish({ ...NO_CLOSE_FRAME, reason }, 'construct-error'));
    },
    close(code, reason) {
      if (phase === 'closed' || closingCause !== null) return;
      if (!wasOpened) finish(NO_CLOSE_FRAME, 'local');
      else if (phase === 'open') beginClose('local', code, reason);
    },
  };
}
