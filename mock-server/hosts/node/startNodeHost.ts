import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createEngine, type Engine } from '../../engine/createEngine.ts';
import type { EngineOptions } from '../../engine/engineOptions.ts';
import { isLoopback } from '../../http/accessPolicy.ts';
import { createRestApp } from '../../http/createRestApp.ts';
import { createUpgradeHandler, type UpgradeHandler } from './createUpgradeHandler.ts';

export interface NodeHostOptions extends EngineOptions {
  /** @default 0, any free port */
  readonly port?: number;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** Has to be true for a host that other machines can reach. @default false */
  readonly isRemoteAllowed?: boolean;
  /** Origins of pages that may connect, beside those of this machine. */
  readonly origins?: readonly string[];
}

/** A mock server that listens. */
export interface NodeHost {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** The same as `ws:`. */
  readonly wsUrl: string;
  readonly port: number;
  readonly engine: Engine;
  /**
   * Closes every socket with 1012, waits for the clients to go, and cuts off who is still there after
   * `drainMs`. Calling twice gives the same promise.
   * @default drainMs 2_000
   */
  close(drainMs?: number): Promise<void>;
}

const DRAIN_MS = 2_000;

/**
 * Starts the mock server on a TCP port.
 * @throws RangeError for a reachable host without `isRemoteAllowed`, and for a fault that does not exist.
 * @throws the system's error, such as `EADDRINUSE`, if the port can't be had.
 */
export async function startNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const { host = '127.0.0.1', origins = [], port = 0 } = options;
  if (!isLoopback(host) && options.isRemoteAllowed !== true) {
    throw new RangeError(`host ${host} can be reached from other machines; allow that explicitly`);
  }
  const engine = createEngine(options);
  const policy = { origins, listenHost: host };
  const upgrades = createUpgradeHandler({ engine, policy });
  const app = createRestApp({ engine, policy, jwtSecret: options.jwtSecret });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  // The limits of Node's own parser; a socket that sends nothing at all is not among them.
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    (request, response) => void listener(request, response),
  );
  const sockets = trackSockets(server, engine.limits.handshakeTimeoutMs);
  server.on('upgrade', (request, stream, head) => {
    upgrades.handleUpgrade(request, stream, head);
  });
  try {
    await listen(server, port, host);
  } catch (error) {
    engine.stop();
    upgrades.closeAll(1012, 'server restarting');
    throw error;
  }

  const address = toAddress(server);
  const authority = `${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  let closing: Promise<void> | null = null;
  return {
    url: `http://${authority}`,
    wsUrl: `ws://${authority}`,
    port: address.port,
    engine,
    close(drainMs = DRAIN_MS) {
      engine.stop();
      closing ??= shutDown({ server, upgrades, sockets, drainMs });
      return closing;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function toAddress(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP server');
  return address;
}

/** Gives every TCP socket a deadline for its first request: silent ones would stay for ever. */
function trackSockets(server: Server, handshakeTimeoutMs: number): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  const deadlines = new WeakMap<Socket, NodeJS.Timeout>();
  const calm = (socket: Socket) => {
    clearTimeout(deadlines.get(socket));
  };
  server.on('connection', (socket) => {
    sockets.add(socket);
    deadlines.set(
      socket,
      setTimeout(() => socket.destroy(), handshakeTimeoutMs),
    );
    socket.on('error', () => {});
    socket.on('close', () => {
      calm(socket);
      sockets.delete(socket);
    });
  });
  server.on('request', (request) => {
    calm(request.socket);
  });
  server.on('upgrade', (request) => {
    calm(request.socket);
  });
  return sockets;
}

interface ShutDown {
  readonly server: Server;
  readonly upgrades: UpgradeHandler;
  readonly sockets: ReadonlySet<Socket>;
  readonly drainMs: number;
}

function shutDown({ server, upgrades, sockets, drainMs }: ShutDown): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      upgrades.terminateAll();
      for (const socket of sockets) socket.destroy();
    }, drainMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
    upgrades.closeAll(1012, 'server restarting');
  });
}
