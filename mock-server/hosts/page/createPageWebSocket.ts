import type { Engine } from '../../engine/createEngine.ts';
import type { Scheduler } from '../../engine/scheduler.ts';
import { createLink, type Link } from './createLink.ts';
import { createCloseEvent, toHttpUrl, validateClose } from './webSocketRules.ts';

export interface PageWebSocketOptions {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  readonly latencyMs: number;
}

type Handler<Name extends keyof WebSocketEventMap> =
  ((this: WebSocket, event: WebSocketEventMap[Name]) => unknown) | null;

/** Creates a class that behaves as the platform's `WebSocket` and ends in the engine. */
export function createPageWebSocket({ engine, scheduler, latencyMs }: PageWebSocketOptions) {
  const open = new Set<Link>();

  class PageWebSocket extends EventTarget implements WebSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;

    readonly url: string;
    readonly protocol = '';
    readonly extensions = '';
    readonly bufferedAmount = 0;
    binaryType: BinaryType = 'blob';
    readyState: 0 | 1 | 2 | 3 = 0;
    onopen: Handler<'open'> = null;
    onmessage: Handler<'message'> = null;
    onerror: Handler<'error'> = null;
    onclose: Handler<'close'> = null;
    readonly #link: Link;
    #hasOpened = false;

    constructor(url: string | URL, _protocols?: string | string[]) {
      super();
      const target = toHttpUrl(url);
      this.url = String(url);
      this.#link = createLink({
        engine,
        scheduler,
        latencyMs,
        request: {
          path: target.pathname,
          query: target.searchParams,
          remoteAddress: 'page',
          userAgent: null,
        },
        handlers: {
          onOpen: () => {
            if (this.readyState !== 0) return;
            this.readyState = 1;
            this.#hasOpened = true;
            this.#emit('open', new Event('open'));
          },
          onText: (text) => {
            if (this.readyState === 1)
              this.#emit('message', new MessageEvent('message', { data: text }));
          },
          onClosed: (close) => {
            open.delete(this.#link);
            this.readyState = 3;
            if (!this.#hasOpened) this.#emit('error', new Event('error'));
            this.#emit('close', createCloseEvent(close));
          },
        },
      });
      open.add(this.#link);
    }

    send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (this.readyState === 0) {
        throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
      }
      // Binary data has no meaning for the servers behind this class.
      if (this.readyState === 1 && typeof data === 'string') this.#link.send(data);
    }

    close(code?: number, reason = ''): void {
      validateClose(code, reason);
      if (this.readyState >= 2) return;
      this.readyState = 2;
      // A socket that never opened ends as a failed one; without a code, the peer's echo has none.
      if (this.#hasOpened) this.#link.close(code ?? 1005, reason);
      else this.#link.abandon();
    }

    /** The handler property first, as it usually was set first. */
    #emit<Name extends keyof WebSocketEventMap>(name: Name, event: WebSocketEventMap[Name]): void {
      const handlers: { readonly [Key in keyof WebSocketEventMap]: Handler<Key> } = {
        open: this.onopen,
        message: this.onmessage,
        error: this.onerror,
        close: this.onclose,
      };
      try {
        handlers[name]?.call(this, event);
      } catch (error) {
        // As on the platform, a handler that throws is an uncaught error and disturbs nobody else.
        queueMicrotask(() => {
          throw error;
        });
      }
      this.dispatchEvent(event);
    }
  }

  return {
    PageWebSocket,
    closeAll(code: number, reason: string) {
      for (const link of Array.from(open)) link.closeFromServer(code, reason);
    },
  };
}
