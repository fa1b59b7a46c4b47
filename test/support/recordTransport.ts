import { TRANSPORT_DEFAULTS } from '../../src/transport/transport.ts';
import { defer } from './defer.ts';
import type {
  Transport,
  TransportClose,
  TransportFactory,
  TransportHandlers,
  TransportOptions,
} from '../../src/transport/transport.ts';

/** A transport together with everything its handlers were told. */
export interface RecordedTransport {
  readonly transport: Transport;
  /** Names of the handler calls, in order: `open`, `text`, `closed`. */
  readonly calls: readonly string[];
  readonly texts: readonly string[];
  readonly closes: readonly TransportClose[];
  readonly errors: readonly unknown[];
  /** Resolves with the first open; never, if there is none. */
  readonly opened: Promise<void>;
  readonly closed: Promise<TransportClose>;
  /** Resolves once that many texts have come. */
  textCount(count: number): Promise<void>;
}

export interface RecordOptions extends Partial<Omit<TransportOptions, 'handlers' | 'reportError'>> {
  readonly url: string;
  /** Called besides the recording. */
  readonly handlers?: Partial<TransportHandlers>;
}

/** Opens a transport and writes down what it says. */
export function recordTransport(
  factory: TransportFactory,
  { handlers = {}, ...options }: RecordOptions,
): RecordedTransport {
  const calls: string[] = [];
  const texts: string[] = [];
  const closes: TransportClose[] = [];
  const errors: unknown[] = [];
  const waiters: { readonly count: number; readonly resolve: () => void }[] = [];
  const opened = defer();
  const closed = defer<TransportClose>();
  const transport = factory({
    ...TRANSPORT_DEFAULTS,
    ...options,
    reportError: (error) => errors.push(error),
    handlers: {
      onOpen() {
        calls.push('open');
        opened.resolve();
        handlers.onOpen?.();
      },
      onText(data) {
        calls.push('text');
        texts.push(data);
        for (const waiter of waiters) if (texts.length >= waiter.count) waiter.resolve();
        handlers.onText?.(data);
      },
      onClosed(close) {
        calls.push('closed');
        closes.push(close);
        closed.resolve(close);
        handlers.onClosed?.(close);
      },
    },
  });
  return {
    transport,
    calls,
    texts,
    closes,
    errors,
    opened: opened.promise,
    closed: closed.promise,
    async textCount(count) {
      if (texts.length >= count) return;
      const waiter = defer();
      waiters.push({ count, resolve: waiter.resolve });
      await waiter.promise;
    },
  };
}
