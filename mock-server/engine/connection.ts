/** One physical link as a host offers it to the engine: the smallest part of a server-side socket. */
export interface Connection {
  send(text: string): void;
  /** Starts the closing handshake. */
  close(code: number, reason: string): void;
  /** Cuts the link without a close frame; the client sees 1006. */
  terminate(): void;
  /** Bytes handed over and not yet taken by the client. */
  readonly bufferedAmount: number;
}

/** What a client asked for when it knocked. */
export interface HandshakeRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly remoteAddress: string;
  readonly userAgent: string | null;
}

/** Who a client turned out to be. */
export interface Identity {
  /** Whatever the token's claim holds; the original hands numbers on as numbers. */
  readonly userId: string | number;
  readonly isAuthenticated: boolean;
}

/** The answer to a handshake: a refusal becomes that HTTP status, as a browser never learns more. */
export type Admission =
  | { readonly kind: 'refused'; readonly httpStatus: number }
  | {
      readonly kind: 'accepted';
      readonly request: HandshakeRequest;
      /** Null stands for nobody in particular. */
      readonly identity: Identity | null;
    };

/** What a host tells the engine about a link it opened. */
export interface ConnectionHandle {
  receive(text: string): void;
  /** The link is gone, whoever ended it. Calling twice does nothing. */
  closed(): void;
}
