import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import type { TransportClose } from '../../src/transport/transport.ts';
import { TRANSPORT_DEFAULTS } from '../../src/transport/transport.ts';
import { createWorkerTransport } from '../../src/transport/workerTransport.ts';
import type { WorkerLike } from '../../src/transport/workerMessages.ts';
import { defer } from '../support/defer.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import { startSocketWorker } from '../support/startSocketWorker.ts';

/** Dials with a worker, and tells how that ended. */
function dial(createWorker: () => WorkerLike, url = 'ws://127.0.0.1:9') {
  const closed = defer<TransportClose>();
  const texts: string[] = [];
  const transport = createWorkerTransport(createWorker)({
    ...TRANSPORT_DEFAULTS,
    url,
    reportError(error) {
      throw error;
    },
    handlers: {
      onOpen: () => undefined,
      onText: (text) => texts.push(text),
      onClosed: (close) => closed.resolve(close),
    },
  });
  return { transport, texts, closed: closed.promise };
}

describe('a socket held by a worker', () => {
  let server: Awaited<ReturnType<typeof startLocalServer>>;
  beforeAll(async () => {
    server = await startLocalServer();
  });
  afterAll(() => server.stop());

  it('[TR9] that can not even be created fails as construct-error, without the text of the error', async () => {
    const { closed, transport } = dial(() => {
      throw new TypeError('ws://secret');
    });
    expect(transport.isOpen).toBe(false);
    expect(await closed).toMatchObject({
      cause: 'construct-error',
      reason: 'creating the socket worker threw TypeError',
      wasOpened: false,
    });
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
