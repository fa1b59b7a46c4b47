import type { TransportClose, TransportOptions } from './transport.ts';

/** What a dial needs, as far as it can be sent to a worker. */
export type DialOrder = Pick<
  TransportOptions,
  'url' | 'connectTimeoutMs' | 'closeGraceMs' | 'maxMessageChars'
>;

/** What the page tells the worker that holds its socket. */
export type ToWorker =
  | { readonly type: 'dial'; readonly order: DialOrder }
  | { readonly type: 'send'; readonly text: string }
  | {
      readonly type: 'close';
      readonly code?: number | undefined;
      readonly reason?: string | undefined;
    }
  /** The last texts are dealt with: more may come. */
  | { readonly type: 'taken' };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'opened' }
  /** In order of arrival. */
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  /** A text was not handed over: the socket is about to close. */
  | { readonly type: 'sendRefused' }
  | { readonly type: 'closed'; readonly close: TransportClose };

/** The worker as the page sees it; a `Worker` is one. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

/** The page as the worker sees it; a worker's `self` is one. */
export interface PagePort {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
}
