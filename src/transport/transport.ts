/** What ended a socket's life. */
export type CloseCause =
  | 'remote'
  | 'local'
  | 'connect-failed'
  | 'connect-timeout'
  | 'close-timeout'
  | 'construct-error'
  | 'unsupported-data'
  | 'too-large'
  /** More arrived than the page took, so the link was given up (`createWorkerTransport`). */
  | 'overflow';

/** How one attempt ended. */
export interface TransportClose {
  /** Whether the socket was ever open; before that, a browser hides every reason behind 1006. */
  readonly wasOpened: boolean;
  /** The real close code; 1006 where there was none. */
  readonly code: number;
  /** Untrusted text, at most 123 bytes. */
  readonly reason: string;
  readonly wasClean: boolean;
  readonly cause: CloseCause;
}

export interface TransportHandlers {
  onOpen(): void;
  onText(data: string): void;
  /** Exactly once, always, and last. */
  onClosed(close: TransportClose): void;
}

/** The part of a WebSocket that is used here; the browser's, Node's and that of `ws` all have it. */
export interface SocketLike {
  binaryType: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'close',
    listener: (event: {
      readonly code: number;
      readonly reason: string;
      readonly wasClean: boolean;
    }) => void,
  ): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** A constructor of such sockets. */
export type WebSocketConstructor = new (url: string) => SocketLike;

export interface TransportOptions {
  /** Absolute `ws:` or `wss:` URL, credential included. */
  readonly url: string;
  /** @default 10_000: Firefox penalises quick failures, so shorter would abort healthy dials. */
  readonly connectTimeoutMs: number;
  /** How long a closing handshake may take before the socket is abandoned. @default 2_000 */
  readonly closeGraceMs: number;
  /** Longer text frames are refused with close 4009. @default 1_048_576 */
  readonly maxMessageChars: number;
  readonly handlers: TransportHandlers;
  /** Where an exception of a handler goes; handlers can't break the transport. */
  readonly reportError: (error: unknown) => void;
  /** For Node without a global WebSocket, and for tests. @default globalThis.WebSocket */
  readonly WebSocket?: WebSocketConstructor;
}

/** One physical attempt and, if it succeeds, one socket's lifetime. Never reconnects, queues or throws. */
export interface Transport {
  /** True only if the text was handed to an open socket. */
  send(text: string): boolean;
  /** Ends it: any code or reason is accepted and made legal. Calling twice does nothing. */
  close(code?: number, reason?: string): void;
  readonly bufferedAmount: number;
  readonly isOpen: boolean;
}

export type TransportFactory = (options: TransportOptions) => Transport;

/** Defaults of the three numbers every caller needs. */
export const TRANSPORT_DEFAULTS = {
  connectTimeoutMs: 10_000,
  closeGraceMs: 2_000,
  maxMessageChars: 1_048_576,
} as const;
