import type { Transport, TransportClose, TransportFactory } from './transport.ts';

/** What hears of one socket. None of it may throw: what the socket does comes after. */
export interface SocketObserver {
  opened(): void;
  received(text: string): void;
  /** The text was handed to an open socket. */
  sent(text: string): void;
  closed(close: TransportClose): void;
}

/**
 * The same transport, with somebody listening: `observe` is called with each dial (its URL with the credential in it),
 * and what it returns hears of everything before the transport's own handlers do.
 */
export function observeTransport(
  open: TransportFactory,
  observe: (url: string) => SocketObserver,
): TransportFactory {
  return (options) => {
    const observer = observe(options.url);
    const { handlers } = options;
    const inner: Transport = open({
      ...options,
      handlers: {
        onOpen() {
          observer.opened();
          handlers.onOpen();
        },
        onText(text) {
          observer.received(text);
          handlers.onText(text);
        },
        onClosed(close) {
          observer.closed(close);
          handlers.onClosed(close);
        },
      },
    });
    return {
      send(text) {
        const wasSent = inner.send(text);
        if (wasSent) observer.sent(text);
        return wasSent;
      },
      close: (code, reason) => inner.close(code, reason),
      get bufferedAmount() {
        return inner.bufferedAmount;
      },
      get isOpen() {
        return inner.isOpen;
      },
    };
  };
}
