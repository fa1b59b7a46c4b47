// The only file that knows reconnecting-websocket 4.4.0. It dials through it, one attempt per instance, and lets it
// decide nothing else: its close codes, queue, delays, retries and timeout are not what they seem (RELIABILITY 1.1).
import * as reconnectingWebSocket from 'reconnecting-websocket';
import { constructSocket } from './constructSocket.ts';
import { createAttempt } from './createAttempt.ts';
import type { Attempt } from './createAttempt.ts';
import { abandonSocket, toTransport, watchEnd, watchFrames } from './socketAccess.ts';
import type { SocketLike, Transport, TransportOptions } from './transport.ts';

/** What is called of an instance. Our own words, so that no type of the package reaches ours. */
interface Connector {
  close(code?: number, reason?: string): void;
}
type ConnectorConstructor = new (url: string, protocols: undefined, options: object) => Connector;

/** The longest a timer can wait: its own timeout must never fire, it crashes Node on `ws`. */
const NEVER_MS = 2_147_483_647;

/**
 * Dials through reconnecting-websocket, used as a connector for exactly one attempt. Never throws; a dial that can't
 * even begin ends in `onClosed` with cause `construct-error`.
 */
export function createReconnectingTransport(options: TransportOptions): Transport {
  let socket: SocketLike | null = null;
  let connector: Connector | null = null;
  const attempt = createAttempt(options, {
    // Through the connector, so that it knows it is over and clears its timers.
    close: (code, reason) => connector?.close(code, reason),
    abandon() {
      connector?.close();
      abandonSocket(socket);
    },
  });
  const dial = (url: string): object => {
    const constructed = constructSocket({ ...options, url });
    if (constructed.ok) {
      socket = constructed.value;
      // Before the connector's own listeners, and permanent: it masks the close after an error.
      watchEnd(socket, attempt);
      watchFrames(socket, attempt);
      return withoutFrames(socket);
    }
    attempt.failedToConstruct(constructed.error);
    return createDeadSocket();
  };
  connector = openConnector(options.url, dial);
  if (connector) watchConnector(connector, attempt);
  else attempt.failedToConstruct('reconnecting-websocket has no usable export');
  return toTransport(attempt, () => socket, options.reportError);
}

function watchConnector(connector: Connector, attempt: Attempt): void {
  // Properties: its `addEventListener` knows neither `once` nor a listener added twice.
  Object.assign(connector, {
    onopen: () => attempt.opened(),
    // Only a fallback: the socket's own error comes first.
    onerror: () => attempt.errored(),
  });
}

/**
 * The socket as the connector may see it: it could only hand every frame on to listeners it hasn't, which costs more
 * than decoding saves (`npm run bench`).
 */
function withoutFrames(socket: SocketLike): object {
  return {
    get readyState() {
      return socket.readyState;
    },
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    close: (code?: number, reason?: string) => socket.close(code, reason),
    addEventListener(type: string, listener: () => void) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one call for three overloads
      if (type !== 'message') socket.addEventListener(type as 'open', listener);
    },
    removeEventListener(type: string, listener: () => void) {
      socket.removeEventListener(type, listener);
    },
  };
}

function openConnector(url: string, dial: (url: string) => object): Connector | null {
  const Connector = findConstructor(reconnectingWebSocket);
  if (Connector === null) return null;
  // It takes for a WebSocket class whatever has CLOSING = 2; a function that returns an object can be called with new.
  const DiallingWebSocket = Object.assign(
    function DiallingWebSocket(socketUrl: string) {
      return dial(socketUrl);
    },
    { CLOSING: 2 },
  );
  return new Connector(url, undefined, {
    WebSocket: DiallingWebSocket,
    maxRetries: 0,
    maxEnqueuedMessages: 0,
    connectionTimeout: NEVER_MS,
    // No timer that outlives the open.
    minUptime: 0,
    debug: false,
  });
}

/** Bundlers and Node disagree on where the default export of a CommonJS package is. */
function findConstructor(module: unknown): ConnectorConstructor | null {
  let candidate = module;
  for (let depth = 0; depth < 3; depth += 1) {
    if (isConstructor(candidate)) return candidate;
    if (typeof candidate !== 'object' || candidate === null || !('default' in candidate)) break;
    candidate = candidate.default;
  }
  return null;
}

function isConstructor(value: unknown): value is ConnectorConstructor {
  return typeof value === 'function';
}

/** Stands in for a socket that could not be constructed: a throw here would be an unhandled rejection. */
function createDeadSocket(): SocketLike {
  return {
    binaryType: 'arraybuffer',
    readyState: 3,
    bufferedAmount: 0,
    send: () => undefined,
    close: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}
