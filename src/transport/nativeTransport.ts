import { constructSocket } from './constructSocket.ts';
import { createAttempt } from './createAttempt.ts';
import { abandonSocket, toTransport, watchEnd, watchFrames, watchOpen } from './socketAccess.ts';
import type { SocketLike, Transport, TransportOptions } from './transport.ts';

/**
 * Dials with the platform's own WebSocket (or `options.WebSocket`), and nothing between. Never throws; a dial that
 * can't even begin ends in `onClosed` with cause `construct-error`.
 */
export function createNativeTransport(options: TransportOptions): Transport {
  let socket: SocketLike | null = null;
  const attempt = createAttempt(options, {
    close: (code, reason) => socket?.close(code, reason),
    abandon: () => abandonSocket(socket),
  });
  const constructed = constructSocket(options);
  if (constructed.ok) {
    socket = constructed.value;
    watchEnd(socket, attempt);
    watchOpen(socket, attempt);
    watchFrames(socket, attempt);
  } else {
    attempt.failedToConstruct(constructed.error);
  }
  return toTransport(attempt, () => socket, options.reportError);
}
