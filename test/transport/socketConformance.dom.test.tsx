import { WebSocket as NodeWebSocket } from 'ws';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import { serveInMemory } from '../support/memoryConformanceServer.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import { describeSocketConformance, describeTransportConformance } from './transportConformance.ts';

// With `ws`, because no other WebSocket works in here: jsdom's own and Node's build their events with the global
// `Event`, which this environment replaces, and Node's event target refuses those. jsdom's own is in
// jsdomConformance.test.ts.
describeSocketConformance('native transport in jsdom', {
  transport: createNativeTransport,
  WebSocket: NodeWebSocket,
  start: startLocalServer,
});
describeSocketConformance('reconnecting transport in jsdom', {
  transport: createReconnectingTransport,
  WebSocket: NodeWebSocket,
  start: startLocalServer,
});

const network = createMemoryNetwork();
describeTransportConformance('memory transport in jsdom', {
  transport: network.transport,
  start: async () => ({ server: serveInMemory(network), stop: async () => undefined }),
});
