import { createTextGatherer } from './createTextGatherer.ts';
import { createReconnectingTransport } from './reconnectingTransport.ts';
import type { Transport, TransportClose, WebSocketConstructor } from './transport.ts';
import type { DialOrder, FromWorker, PagePort, ToWorker } from './workerMessages.ts';

export interface SocketServiceOptions {
  /** The least time between two posts to the page, ms: a quarter of a frame at 60 a second. @default 4 */
  readonly gapMs?: number;
  /**
   * Characters that may wait for a page that takes nothing, 64 more counted for each text; beyond it the link is given
   * up. @default 67_108_864
   */
  readonly maxWaitingChars?: number;
  /** @default the platform's */
  readonly WebSocket?: WebSocketConstructor;
}

/** What is waited for in vain is not kept for ever: a browser would stop reading from the socket, a worker can't. */
const MAX_WAITING_CHARS = 67_108_864;
const GAP_MS = 4;

const OVERFLOW: TransportClose = {
  wasOpened: true,
  code: 1006,
  reason: 'the page did not keep up',
  wasClean: false,
  cause: 'overflow',
};

/** Holds one socket for a page: the worker's half of `createWorkerTransport`. */
export function serveSocket(page: PagePort, options: SocketServiceOptions = {}): void {
  const { gapMs = GAP_MS, maxWaitingChars = MAX_WAITING_CHARS } = options;
  let transport: Transport | null = null;
  let isOver = false;
  const tell = (message: FromWorker) => page.postMessage(message);
  const gatherer = createTextGatherer({
    gapMs,
    maxWaitingChars,
    post: (texts) => tell({ type: 'texts', texts }),
  });

  function end(close: TransportClose): void {
    if (isOver) return;
    isOver = true;
    gatherer.finish();
    tell({ type: 'closed', close });
  }

  function dial(order: DialOrder): void {
    transport = createReconnectingTransport({
      ...order,
      ...(options.WebSocket ? { WebSocket: options.WebSocket } : {}),
      handlers: {
        onOpen: () => tell({ type: 'opened' }),
        onText(text) {
          if (isOver || gatherer.add(text)) return;
          end(OVERFLOW);
          transport?.close();
        },
        onClosed: end,
      },
      reportError,
    });
  }

  function obey(message: ToWorker): void {
    switch (message.type) {
      case 'dial':
        return dial(message.order);
      case 'send':
        if (transport?.send(message.text) !== true) tell({ type: 'sendRefused' });
        return;
      case 'close':
        return transport?.close(message.code, message.reason);
      case 'taken':
        return gatherer.taken();
    }
  }

  page.addEventListener('message', ({ data }) => obey(data));
}

/** On its own stack, where the page hears of it as an error of the worker. */
function reportError(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
