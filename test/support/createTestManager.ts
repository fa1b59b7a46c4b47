import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type { WebSocketManagerOptions } from '../../src/store/webSocketManager.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { serveSportsbook } from './sportsbookPeer.ts';

/** A manager, a network in memory and a clock that stands still. */
export function createTestManager(options: Partial<WebSocketManagerOptions> = {}) {
  const network = createMemoryNetwork();
  const environment = createManualEnvironment({ onStep: () => network.flush() });
  const manager = createWebSocketManager({
    baseUrl: 'ws://server.test',
    transport: network.transport,
    environment,
    ...options,
  });
  const status = () => manager.store.getState().connection.status;
  return { environment, network, manager, status };
}

/** The same, connected to a server that welcomes, confirms and answers pings. */
export function createConnectedManager(options: Partial<WebSocketManagerOptions> = {}) {
  const parts = createTestManager(options);
  serveSportsbook(parts.network, { isAuthenticated: options.token !== undefined });
  void parts.manager.connect();
  parts.network.flush();
  return parts;
}
