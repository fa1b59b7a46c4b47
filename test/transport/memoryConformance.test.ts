import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { serveInMemory } from '../support/memoryConformanceServer.ts';
import { describeTransportConformance } from './transportConformance.ts';

const network = createMemoryNetwork();

describeTransportConformance('memory transport', {
  transport: network.transport,
  start: async () => ({
    server: serveInMemory(network),
    stop: async () => {
      network.onDial = null;
    },
  }),
});
