import { serveSocket } from '../../src/transport/serveSocket.ts';
import { abandonSocket } from '../../src/transport/socketAccess.ts';
import type { SocketLike, WebSocketConstructor } from '../../src/transport/transport.ts';
import type { SocketServiceOptions } from '../../src/transport/serveSocket.ts';
import type { ToWorker, WorkerLike } from '../../src/transport/workerMessages.ts';

/** What stands for the worker: its half, on the other end of a real channel, in this very thread. */
export interface SocketWorkerDouble extends WorkerLike {
  readonly isTerminated: () => boolean;
}

/** Starts the worker's half where there are no web workers. Messages are really copied and really late. */
export function startSocketWorker(options: SocketServiceOptions = {}): SocketWorkerDouble {
  const { port1: worker, port2: page } = new MessageChannel();
  const sockets = createSocketKeeper(options.WebSocket ?? WebSocket);
  let isTerminated = false;
  serveSocket(
    {
      postMessage: (message) => worker.postMessage(message),
      addEventListener: (_type, listener) =>
        listenTo(worker, (event: { readonly data: ToWorker }) => {
          if (!isTerminated) listener(event);
        }),
    },
    { ...options, WebSocket: sockets.WebSocket },
  );
  return {
    postMessage: (message) => page.postMessage(message),
    addEventListener(type: string, listener: (event: never) => void) {
      if (type === 'message') listenTo(page, listener);
    },
    terminate() {
      isTerminated = true;
      page.close();
      sockets.abandonAll();
    },
    isTerminated: () => isTerminated,
  };
}

/** A worker takes its sockets with it, and makes none afterwards. */
function createSocketKeeper(Base: WebSocketConstructor) {
  const sockets: SocketLike[] = [];
  let isOver = false;
  function KeptSocket(url: string): SocketLike {
    const socket = new Base(url);
    // `ws` crashes the process on an error that nobody listens to.
    socket.addEventListener('error', () => undefined);
    sockets.push(socket);
    if (isOver) abandonSocket(socket);
    return socket;
  }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a function that returns an object can be called with new
    WebSocket: KeptSocket as unknown as WebSocketConstructor,
    abandonAll() {
      isOver = true;
      sockets.forEach(abandonSocket);
    },
  };
}

function listenTo(port: MessagePort, listener: (event: never) => void): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a port can't know what it is sent
  port.addEventListener('message', listener as (event: MessageEvent) => void);
  port.start();
}
