import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { WebSocketProvider } from '../../src/hooks/WebSocketProvider.tsx';
import { createWebSocketManager } from '../../src/store/createWebSocketManager.ts';
import type {
  WebSocketManager,
  WebSocketManagerOptions,
} from '../../src/store/webSocketManager.ts';
import type { ManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import { createManualEnvironment } from '../../src/testing/createManualEnvironment.ts';
import type { MemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { createMemoryNetwork } from '../../src/transport/memoryTransport.ts';
import { say, serveSportsbook } from './sportsbookPeer.ts';

/** A manager against a sportsbook in memory, under a manual clock, and React around it. */
export interface TestWorld {
  readonly manager: WebSocketManager;
  readonly network: MemoryNetwork;
  readonly environment: ManualEnvironment;
  /** Renders under StrictMode and a provider of the manager. */
  readonly renderUi: (ui: ReactNode) => ReturnType<typeof render>;
  /** Lets time pass, frames and deliveries included. */
  readonly advance: (durationMs: number) => void;
  /** The newest server end says something, and a frame passes. */
  readonly serverSays: (type: string, data?: unknown) => void;
  /** The newest link breaks off. */
  readonly drop: () => void;
}

/** Creates a world; its server welcomes, confirms and answers pings unless told otherwise. */
export function createTestWorld(options: Partial<WebSocketManagerOptions> = {}): TestWorld {
  const network = createMemoryNetwork();
  const environment = createManualEnvironment({ onStep: () => network.flush() });
  serveSportsbook(network, { isAuthenticated: options.token !== undefined });
  const manager = createWebSocketManager({
    baseUrl: 'ws://server.test',
    transport: network.transport,
    environment,
    ...options,
  });
  const world: TestWorld = {
    manager,
    network,
    environment,
    renderUi: (ui) =>
      render(
        <StrictMode>
          <WebSocketProvider manager={manager}>{ui}</WebSocketProvider>
        </StrictMode>,
      ),
    advance: (durationMs) => act(() => environment.advance(durationMs)),
    serverSays(type, data) {
      act(() => {
        say(network.lastPeer, type, data);
        environment.frame();
      });
    },
    drop: () => act(() => network.lastPeer.drop()),
  };
  return world;
}
