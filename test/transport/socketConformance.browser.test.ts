import { inject } from 'vitest';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import { createWorkerTransport } from '../../src/transport/workerTransport.ts';
import { serveInMemory } from '../support/memoryConformanceServer.ts';
import { connectScriptedServer } from '../support/scriptedServerClient.ts';
import type { ConformanceServer } from '../support/scriptedServerClient.ts';
import { describeSocketConformance, describeTransportConformance } from './transportConformance.ts';

// The server itself is started by test/support/browserServers.ts, and ended there.
const start = async (): Promise<{ server: ConformanceServer; stop(): Promise<void> }> => ({
  server: connectScriptedServer(inject('scriptedServer')),
  stop: async () => undefined,
});

describeSocketConformance('native transport in Chromium', {
  transport: createNativeTransport,
  start,
});
describeSocketConformance('reconnecting transport in Chromium', {
  transport: createReconnectingTransport,
  start,
});
describeTransportConformance('worker transport in Chromium', {
  transport: createWorkerTransport(
    () => new Worker(new URL('../../src/socket-worker.ts', import.meta.url), { type: 'module' }),
  ),
  start,
});

const network = createMemoryNetwork();
describeTransportConformance('memory transport in Chromium', {
  transport: network.transport,
  start: async () => ({ server: serveInMemory(network), stop: async () => undefined }),
});
