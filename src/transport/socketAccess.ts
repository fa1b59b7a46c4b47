import type { Attempt } from './createAttempt.ts';
import { guard } from './guard.ts';
import type { SocketLike, Transport } from './transport.ts';

const OPEN = 1;
const CLOSED = 3;

/**
 * Passes on how a socket ends. These listeners stay for ever: `ws` crashes the process on an `error` that nobody
 * listens to, and it may come after the socket was abandoned.
 */
export function watchEnd(socket: SocketLike, attempt: Attempt): void {
  socket.addEventListener('error', () => attempt.errored());
  socket.addEventListener('close', (event) => {
    const { code, reason, wasClean } = event;
    attempt.ended({ code, reason, wasClean });
  });
}

/** Passes on that a socket opened. */
export function watchOpen(socket: SocketLike, attempt: Attempt): void {
  socket.addEventListener('open', () => attempt.opened());
}

/** Passes on what a socket received. */
export function watchFrames(socket: SocketLike, attempt: Attempt): void {
  socket.addEventListener('message', (event) => attempt.received(event.data));
}

/** Ends a socket in any state, at once where the platform can (`ws`), as soon as it will elsewhere. */
export function abandonSocket(socket: SocketLike | null): void {
  if (socket === null || socket.readyState === CLOSED) return;
  if ('terminate' in socket && typeof socket.terminate === 'function') socket.terminate();
  else socket.close();
}

/** Gives an attempt and its socket the shape of a transport. `getSocket` is null before there is a socket. */
export function toTransport(
  attempt: Attempt,
  getSocket: () => SocketLike | null,
  reportError: (error: unknown) => void,
): Transport {
  /** The socket, if a text given to it now is really handed over: the attempt can't see a half-done close. */
  function usableSocket(): SocketLike | null {
    const socket = getSocket();
    return attempt.isOpen && socket?.readyState === OPEN ? socket : null;
  }
  return {
    send(text) {
      const socket = usableSocket();
      let isSent = false;
      guard(() => {
        socket?.send(text);
        isSent = socket !== null;
      }, reportError);
      return isSent;
    },
    close: (code, reason) => attempt.close(code, reason),
    get bufferedAmount() {
      return getSocket()?.bufferedAmount ?? 0;
    },
    get isOpen() {
      return usableSocket() !== null;
    },
  };
}
