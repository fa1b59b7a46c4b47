import { ABNORMAL_CLOSE } from './closeCode.ts';
import { cutReason } from './cutReason.ts';
import { guard } from './guard.ts';
import type {
  CloseCause,
  Transport,
  TransportClose,
  TransportFactory,
  TransportOptions,
} from './transport.ts';
import type { FromWorker, ToWorker, WorkerLike } from './workerMessages.ts';

type Phase = 'connecting' | 'open' | 'closing' | 'closed';

/** The worker keeps the times itself; the page waits a little longer, for a worker that does not start or answer. */
const WORKER_GRACE_MS = 2_000;

/**
 * Makes a transport whose socket is held by a worker, through reconnecting-websocket as usual. The worker hands texts
 * over in lists, at most one per 4 ms, and the next only when the last was taken: a page pays for each message a socket
 * of its own delivers far more than decoding it costs (`npm run bench`). For busy feeds whose server can't batch.
 *
 * Each attempt has a worker of its own, which ends with it. In one that hangs a dial lasts until 2 s after
 * `connectTimeoutMs`, and a close until 2 s after `closeGraceMs`. What `createWorker` throws is reported, and is a failed
 * dial. `send` is true if the text was handed to the worker of a socket that is open as far as the page knows.
 * `bufferedAmount` is always 0, and `options.WebSocket` is not used.
 *
 * @example
 * // Vite, webpack 5 and others find the worker by this very expression.
 * const transport = createWorkerTransport(
 *   () => new Worker(new URL('courtside/socket-worker', import.meta.url), { type: 'module' }),
 * );
 * // <WebSocketProvider baseUrl="wss://…" transport={transport}>
 */
export function createWorkerTransport(createWorker: () => WorkerLike): TransportFactory {
  return (options) => openInWorker(options, createWorker);
}

function openInWorker(options: TransportOptions, createWorker: () => WorkerLike): Transport {
  const { handlers, reportError, url, connectTimeoutMs, closeGraceMs, maxMessageChars } = options;
  let phase: Phase = 'connecting';
  let hasAnswered = false;
  let isRefused = false;
  let worker: WorkerLike | null = null;
  let timer = setTimeout(
    () => finish(toClose('connect-timeout')),
    connectTimeoutMs + WORKER_GRACE_MS,
  );

  function toClose(cause: CloseCause, reason = ''): TransportClose {
    const wasOpened = phase === 'open' || phase === 'closing';
    return { wasOpened, code: ABNORMAL_CLOSE, reason: cutReason(reason), wasClean: false, cause };
  }

  function finish(close: TransportClose): void {
    if (phase === 'closed') return;
    phase = 'closed';
    clearTimeout(timer);
    guard(() => worker?.terminate(), reportError);
    guard(() => handlers.onClosed(close), reportError);
  }

  const tell = (message: ToWorker) => guard(() => worker?.postMessage(message), reportError);

  function deliver(texts: readonly string[]): void {
    for (const text of texts) {
      // A handler may have ended it; what is still under way then is not delivered.
      if (phase !== 'open') return;
      guard(() => handlers.onText(text), reportError);
    }
    tell({ type: 'taken' });
  }

  function hear(message: FromWorker): void {
    hasAnswered = true;
    switch (message.type) {
      case 'opened':
        if (phase !== 'connecting') return;
        phase = 'open';
        clearTimeout(timer);
        return guard(() => handlers.onOpen(), reportError);
      case 'texts':
        return deliver(message.texts);
      case 'sendRefused':
        isRefused = true;
        return;
      case 'closed':
        return finish(message.close);
    }
  }

  function start(): void {
    try {
      worker = createWorker();
      worker.addEventListener('message', ({ data }) => hear(data));
      worker.addEventListener('error', ({ message }) => {
        // Its script may not have come for want of a network: worth another attempt.
        if (!hasAnswered) finish(toClose('connect-failed', 'the socket worker did not start'));
        else guard(() => reportError(new Error(`socket worker: ${message}`)), reportError);
      });
      worker.postMessage({
        type: 'dial',
        order: { url, connectTimeoutMs, closeGraceMs, maxMessageChars },
      });
    } catch (error) {
      // It says nothing of the address, so it is no `construct-error`: that would be final, and blamed on the URL.
      guard(() => reportError(error), reportError);
      const reason = 'the socket worker could not be created';
      queueMicrotask(() => finish(toClose('connect-failed', reason)));
    }
  }

  start();
  return {
    send(text) {
      if (phase !== 'open' || isRefused) return false;
      tell({ type: 'send', text });
      return true;
    },
    close(code, reason) {
      if (phase === 'connecting') finish(toClose('local'));
      if (phase !== 'open') return;
      phase = 'closing';
      timer = setTimeout(() => finish(toClose('close-timeout')), closeGraceMs + WORKER_GRACE_MS);
      tell({ type: 'close', code, reason });
    },
    bufferedAmount: 0,
    get isOpen() {
      return phase === 'open' && !isRefused;
    },
  };
}
