import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { createConnectionLog } from './connectionLog.ts';
import type { ConnectionLog } from './connectionLog.ts';
import { defer } from './defer.ts';
import { openBehaviours, rawBehaviours } from './scriptedBehaviours.ts';
import type { ScriptedServerAddress } from './scriptedServerClient.ts';

/** A running server; plain addresses beside the function that ends it. */
export interface ScriptedServer extends ScriptedServerAddress {
  /** Ends it and everything connected to it. */
  close(): Promise<void>;
}

/**
 * Starts a server on a free port of the loopback. Each URL chooses how it behaves (`/closeWith?code=4401`; see
 * `BEHAVIOURS`), so that a browser can ask for any behaviour too. What it saw is told over HTTP:
 * `GET /arrived?id=…` and `GET /seen?id=…` answer as soon as there is an answer.
 */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const log = createConnectionLog();
  const webSockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sockets = new Set<Duplex>();
  const http = createServer((request, response) => {
    void answerQuestion(log, request, response);
  });
  // Its own timeouts would end what is meant to hang.
  http.headersTimeout = 0;
  http.requestTimeout = 0;
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  http.on('upgrade', (request, socket, head) => {
    // A client that resets its connection is nothing to die of.
    socket.on('error', () => socket.destroy());
    behave({ log, webSockets, request, socket, head });
  });
  const port = await listen(http);
  const deadPort = await reserveDeadPort(port);
  return {
    url: `ws://127.0.0.1:${port}`,
    deadUrl: `ws://127.0.0.1:${deadPort.port}`,
    async close() {
      const closed = defer();
      http.close(() => closed.resolve());
      deadPort.release();
      for (const socket of sockets) socket.destroy();
      await closed.promise;
    },
  };
}

interface Arrival {
  readonly log: ConnectionLog;
  readonly webSockets: WebSocketServer;
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

function behave({ log, webSockets, request, socket, head }: Arrival): void {
  const { pathname, searchParams: parameters } = toUrl(request);
  const name = pathname.slice(1);
  const connection = log.begin(parameters.get('id') ?? '');
  let isOpen = false;
  socket.on('close', () => {
    if (!isOpen) connection.ended();
  });
  const rawBehaviour = rawBehaviours[name];
  const openBehaviour = openBehaviours[name];
  if (rawBehaviour) {
    rawBehaviour({ request, socket, parameters });
    // Unread data would hide that the client has gone, and the HTTP server leaves half-open sockets open.
    socket.resume();
    socket.on('end', () => socket.end());
  } else if (openBehaviour) {
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      isOpen = true;
      webSocket.on('error', () => webSocket.terminate());
      webSocket.on('message', (data) =>
        connection.sawText(Buffer.isBuffer(data) ? data.toString() : 'not a buffer'),
      );
      webSocket.on('close', (code, reason) => {
        // 1006 is this library's way to say that there was no close frame.
        if (code !== 1006) connection.sawClose(code, reason.toString());
        connection.ended();
      });
      openBehaviour(webSocket, parameters);
    });
  } else {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  }
}

async function answerQuestion(
  log: ConnectionLog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = toUrl(request);
  const id = searchParams.get('id') ?? '';
  if (pathname === '/arrived') await log.arrived(id);
  const answer = pathname === '/seen' ? await log.seen(id) : null;
  response.writeHead(200, { 'access-control-allow-origin': '*' });
  response.end(JSON.stringify(answer));
}

function toUrl(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://127.0.0.1');
}

async function listen(server: Server): Promise<number> {
  const listening = defer();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return address.port;
}

/**
 * Finds a port that refuses connections and goes on refusing: the local port of a connection to ourselves is taken,
 * but nobody listens there. (A port that was merely closed may be somebody else's a moment later.)
 */
async function reserveDeadPort(port: number): Promise<{ readonly port: number; release(): void }> {
  const connected = defer();
  const socket: Socket = connect({ port, host: '127.0.0.1' }, () => connected.resolve());
  socket.on('error', () => socket.destroy());
  await connected.promise;
  if (socket.localPort === undefined) throw new Error('no local port');
  return { port: socket.localPort, release: () => socket.destroy() };
}
