import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Connection } from '../../engine/connection.ts';

/**
 * Wraps a `ws` socket. What is sent in one turn of the event loop leaves in one write: at thousands of frames a
 * second, a system call for each is most of the cost.
 */
export function createSocketConnection(socket: WebSocket, stream: Duplex): Connection {
  let isCorked = false;
  const uncork = () => {
    isCorked = false;
    stream.uncork();
  };
  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (!isCorked) {
        isCorked = true;
        stream.cork();
        process.nextTick(uncork);
      }
      socket.send(text);
    },
    close(code, reason) {
      socket.close(code, reason);
    },
    terminate() {
      socket.terminate();
    },
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
  };
}
