import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Server as SocketIoServer } from 'socket.io';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Receiver } from './receiver.ts';

/** Called when a page subscribed; returns what to call when it is gone. */
export type HandleSubscribe = (receiver: Receiver) => () => void;

const PATH = '/ws/v2/connect';
const CLIENT_ID = 'bench';
const WELCOME = toMessage('welcome', {
  client_id: CLIENT_ID,
  user_id: 'anon_bench',
  authenticated: false,
  available_subscriptions: ['odds_updates'],
});
const PONG = toMessage('pong', {});

/** Speaks the minimal sportsbook dialect over plain WebSockets, and the same odds over socket.io. */
export function attachSockets(server: Server, handleSubscribe: HandleSubscribe): void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== PATH) return;
    request.socket.setNoDelay(true);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      serveWebSocket(webSocket, request.socket, handleSubscribe),
    );
  });
  const io = new SocketIoServer(server, { serveClient: false, destroyUpgrade: false });
  io.on('connection', (socket) => {
    socket.once('subscribe', () => {
      const receiver: Receiver = {
        send(items) {
          // Written as a packet that is ready: encoding each would make the feed the bottleneck.
          for (const item of items) socket.conn.write(`2["odds_update",${item}]`);
        },
        bufferedBytes: () => 0,
      };
      socket.on('disconnect', handleSubscribe(receiver));
    });
  });
}

function serveWebSocket(webSocket: WebSocket, tcp: Socket, handleSubscribe: HandleSubscribe): void {
  let leave: (() => void) | null = null;
  webSocket.on('error', () => webSocket.terminate());
  webSocket.on('close', () => leave?.());
  webSocket.on('message', (data) => {
    const message = toRecord(data);
    if (message['type'] === 'ping') webSocket.send(PONG);
    if (message['type'] !== 'subscribe') return;
    const { subscription_type, filters } = message;
    webSocket.send(
      toMessage('subscription_confirmed', { subscription_type, room_id: 'odds_updates', filters }),
    );
    leave ??= handleSubscribe(toReceiver(webSocket, tcp));
  });
  webSocket.send(WELCOME);
}

function toReceiver(webSocket: WebSocket, tcp: Socket): Receiver {
  return {
    send(items, isBatched) {
      // One write to the network per tick instead of two per message.
      tcp.cork();
      if (isBatched) webSocket.send(`[${items.map(toFrame).join(',')}]`);
      else for (const item of items) webSocket.send(toFrame(item));
      tcp.uncork();
    },
    bufferedBytes: () => webSocket.bufferedAmount,
  };
}

function toFrame(item: string): string {
  return `{"type":"odds_update","data":${item}}`;
}

function toMessage(type: string, data: Readonly<Record<string, unknown>>): string {
  const timestamp = new Date().toISOString();
  return JSON.stringify({ type, timestamp, client_id: CLIENT_ID, data, status: 'success' });
}

function toRecord(data: RawData): Readonly<Record<string, unknown>> {
  // Whole buffers unless the socket is told otherwise.
  if (!Buffer.isBuffer(data)) return {};
  try {
    const value: unknown = JSON.parse(data.toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
