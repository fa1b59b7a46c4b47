import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Frame } from './fakeClient.ts';

/** A real `ws` client with a mailbox. */
export interface SocketClient {
  readonly socket: WebSocket;
  readonly frames: Frame[];
  readonly texts: string[];
  say(message: unknown): void;
  /** The first frame, past or future, that fits. */
  waitFor(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** How the socket ended: code and reason. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

const open = new Set<WebSocket>();

/** Connects and waits until the socket is open. Rejects with the handshake's error. */
export async function connectSocket(
  url: string,
  headers: Record<string, string> = {},
): Promise<SocketClient> {
  const socket = new WebSocket(url, { headers });
  open.add(socket);
  const frames: Frame[] = [];
  const texts: string[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    texts.push(data.toString());
    try {
      frames.push(JSON.parse(data.toString()));
    } catch {
      // Broken on purpose by a fault; `texts` has it.
    }
    for (const check of Array.from(waiting)) check();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      open.delete(socket);
      resolve({ code, reason: reason.toString() });
    });
  });
  await once(socket, 'open');
  socket.on('error', () => {});
  return {
    socket,
    frames,
    texts,
    closed,
    say(message) {
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    },
    waitFor: (fits) =>
      new Promise((resolve) => {
        const check = () => {
          const frame = frames.find(fits);
          if (frame === undefined) return;
          waiting.delete(check);
          resolve(frame);
        };
        waiting.add(check);
        check();
      }),
  };
}

/** The HTTP status a handshake is refused with. */
export function refusalOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('open', () => {
      socket.terminate();
      reject(new Error(`${url} was accepted`));
    });
    socket.on('error', () => {});
  });
}

/** Cuts whatever a test left open. */
export function cutAllSockets(): void {
  for (const socket of open) socket.terminate();
}
