import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import type { TransportClose } from '../../src/transport/transport.ts';
import { TRANSPORT_DEFAULTS } from '../../src/transport/transport.ts';
import { createWorkerTransport } from '../../src/transport/workerTransport.ts';
import type { FromWorker, WorkerLike } from '../../src/transport/workerMessages.ts';
import { defer } from '../support/defer.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import { startSocketWorker } from '../support/startSocketWorker.ts';

/** Dials with a worker, and tells how that ended. */
function dial(createWorker: () => WorkerLike, url = 'ws://127.0.0.1:9', errors?: unknown[]) {
  const closed = defer<TransportClose>();
  const closes: TransportClose[] = [];
  const texts: string[] = [];
  const transport = createWorkerTransport(createWorker)({
    ...TRANSPORT_DEFAULTS,
    url,
    reportError(error) {
      if (errors === undefined) throw error;
      errors.push(error);
    },
    handlers: {
      onOpen: () => undefined,
      onText: (text) => texts.push(text),
      onClosed(close) {
        closes.push(close);
        closed.resolve(close);
      },
    },
  });
  return { transport, texts, closes, closed: closed.promise };
}

/** A worker that says what the test says, and nothing else. */
function createHangingWorker() {
  let hear: ((event: never) => void) | null = null;
  const worker: WorkerLike = {
    postMessage: () => undefined,
    terminate: () => undefined,
    addEventListener(type: string, listener: (event: never) => void) {
      if (type === 'message') hear = listener;
    },
  };
  return { worker, say: (data: FromWorker) => hear?.({ data } as never) };
}

describe('a socket held by a worker', () => {
  let server: Awaited<ReturnType<typeof startLocalServer>>;
  beforeAll(async () => {
    server = await startLocalServer();
  });
  afterAll(() => server.stop());
  afterEach(() => vi.useRealTimers());

  it('[TR15, TR11] that can not even be created is worth another attempt, and the error is reported', async () => {
    const error = new TypeError('no such script');
    const errors: unknown[] = [];
    const createWorker = () => {
      throw error;
    };
    const { closed, closes, transport } = dial(createWorker, undefined, errors);
    expect([transport.isOpen, closes]).toEqual([false, []]);
    expect(await closed).toMatchObject({
      cause: 'connect-failed',
      reason: 'the socket worker could not be created',
      wasOpened: false,
    });
    expect(errors).toEqual([error]);
  });

  it('[TR15, TR8] that hangs ends its dial 2 s after the timeout', () => {
    vi.useFakeTimers();
    const { closes } = dial(() => createHangingWorker().worker);
    vi.advanceTimersByTime(11_999);
    expect(closes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(closes).toMatchObject([{ cause: 'connect-timeout', wasOpened: false }]);
  });

  it('[TR15, TR2] that hangs ends its close 2 s after the grace', () => {
    vi.useFakeTimers();
    const { worker, say } = createHangingWorker();
    const { closes, transport } = dial(() => worker);
    say({ type: 'opened' });
    transport.close();
    vi.advanceTimersByTime(3_999);
    expect(closes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(closes).toMatchObject([{ cause: 'close-timeout', wasOpened: true }]);
  });

  it('[TR15] whose script does not come is worth another attempt', async () => {
    const { closed } = dial(() => ({
      postMessage: () => undefined,
      terminate: () => undefined,
      addEventListener(type: string, listener: (event: never) => void) {
        if (type === 'error') queueMicrotask(() => listener({ message: '' } as never));
      },
    }));
    expect(await closed).toMatchObject({
      cause: 'connect-failed',
      reason: 'the socket worker did not start',
    });
  });

  it('[TR15] ends with its attempt', async () => {
    const worker = startSocketWorker({ WebSocket: NodeWebSocket });
    const { closed, transport } = dial(() => worker, server.server.url('echo'));
    transport.close();
    await closed;
    expect(worker.isTerminated()).toBe(true);
  });

  it('[TR14] gives its link up, and says so, when more waits than may', async () => {
    const worker = startSocketWorker({ WebSocket: NodeWebSocket, maxWaitingChars: 4 });
    const { closed, texts } = dial(() => worker, server.server.url('greet', { text: '12345' }));
    expect(await closed).toMatchObject({ cause: 'overflow', wasOpened: true });
    expect(texts).toEqual([]);
  });
});
