import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Admission, HandshakeRequest } from '../../engine/connection.ts';
import type { Engine } from '../../engine/createEngine.ts';
import { systemScheduler } from '../../engine/scheduler.ts';
import { isAllowedHost, isAllowedOrigin, type AccessPolicy } from '../../http/accessPolicy.ts';
import { createSocketConnection } from './socketConnection.ts';

/** Turns HTTP upgrades into clients of the engine. */
export interface UpgradeHandler {
  handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Starts the closing handshake of every socket, also of those the engine forgot. */
  closeAll(code: number, reason: string): void;
  terminateAll(): void;
}

export interface UpgradeOptions {
  readonly engine: Engine;
  readonly policy: AccessPolicy;
}

/** The original's web server pings on its own this often; it keeps links looking healthy, and finds dead ones. */
const PING_MS = 20_000;

/** Creates the WebSocket side of the Node host. */
export function createUpgradeHandler({ engine, policy }: UpgradeOptions): UpgradeHandler {
  const log = engine.logBook.write;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: engine.limits.maxPayloadBytes,
    perMessageDeflate: false,
  });
  const answering = new WeakSet<WebSocket>();
  const stopPings = systemScheduler.every(PING_MS, () => {
    for (const socket of server.clients) {
      if (answering.delete(socket)) socket.ping();
      else socket.terminate();
    }
  });

  const attach = (
    socket: WebSocket,
    stream: Duplex,
    admission: Extract<Admission, { kind: 'accepted' }>,
  ) => {
    socket.on('error', (error) => {
      log('debug', `socket error: ${error.message}`);
    });
    answering.add(socket);
    socket.on('pong', () => answering.add(socket));
    const handle = engine.connect(createSocketConnection(socket, stream), admission);
    socket.on('message', (data, isBinary) => {
      // Without a binary message in the protocol, the original has no answer to one.
      if (!isBinary) handle.receive(toText(data));
    });
    socket.on('close', () => {
      handle.closed();
    });
  };

  const decide = async (request: IncomingMessage): Promise<Admission> => {
    const handshake = toHandshake(request);
    const isWelcome =
      isAllowedHost(request.headers.host ?? null, policy) &&
      isAllowedOrigin(request.headers.origin ?? null, policy);
    if (handshake === null || !isWelcome) return { kind: 'refused', httpStatus: 403 };
    return engine.admit(handshake);
  };

  const answer = async (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const admission = await decide(request);
    if (stream.destroyed) return;
    if (admission.kind === 'refused') {
      log('debug', `refused a handshake with ${admission.httpStatus} at ${toPath(request)}`);
      refuse(stream, admission.httpStatus);
      return;
    }
    server.handleUpgrade(request, stream, head, (socket) => {
      attach(socket, stream, admission);
    });
  };

  return {
    handleUpgrade(request, stream, head) {
      stream.on('error', (error) => {
        log('debug', `connection error: ${error.message}`);
      });
      void answer(request, stream, head);
    },
    closeAll(code, reason) {
      stopPings();
      for (const socket of server.clients) socket.close(code, reason);
    },
    terminateAll() {
      for (const socket of server.clients) socket.terminate();
    },
  };
}

function toHandshake(request: IncomingMessage): HandshakeRequest | null {
  const target = `http://localhost${request.url ?? '/'}`;
  if (!URL.canParse(target)) return null;
  const { pathname, searchParams } = new URL(target);
  return {
    path: pathname,
    query: searchParams,
    remoteAddress: request.socket.remoteAddress ?? 'unknown',
    userAgent: request.headers['user-agent'] ?? null,
  };
}

/** What may be told of where a handshake went: its query holds the token. */
function toPath(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

function toText(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

/** Answers as the original does when it closes before accepting. */
function refuse(stream: Duplex, status: number): void {
  const reason = STATUS_CODES[status] ?? 'Refused';
  stream.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-length: 0\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n`,
  );
}
