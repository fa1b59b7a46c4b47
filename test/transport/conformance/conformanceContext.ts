import type { TransportFactory, WebSocketConstructor } from '../../../src/transport/transport.ts';
import { recordTransport } from '../../support/recordTransport.ts';
import type { RecordedTransport, RecordOptions } from '../../support/recordTransport.ts';
import type { ConformanceServer } from '../../support/scriptedServerClient.ts';

/** What the suite needs to know of an adapter and its surroundings. */
export interface ConformanceSetup {
  readonly transport: TransportFactory;
  /** Passed to the adapter; without it the adapter finds its own. */
  readonly WebSocket?: WebSocketConstructor;
  /** Starts the servers; `stop` ends them. */
  start(): Promise<{ readonly server: ConformanceServer; stop(): Promise<void> }>;
}

type Open = (url: string, options?: Omit<RecordOptions, 'url'>) => RecordedTransport;

/** What each test uses. */
export interface ConformanceContext {
  readonly open: Open;
  /** Like `open`, and waits until it is. */
  readonly openAndWait: (...wish: Parameters<Open>) => Promise<RecordedTransport>;
  readonly server: ConformanceServer;
}

/** Binds the context to an adapter. `getServer` is called inside tests only, when the server runs. */
export function createConformanceContext(
  { transport, WebSocket }: ConformanceSetup,
  getServer: () => ConformanceServer,
): ConformanceContext {
  const open: Open = (url, options = {}) =>
    recordTransport(transport, { url, ...(WebSocket ? { WebSocket } : {}), ...options });
  return {
    open,
    openAndWait: async (url, options) => {
      const client = open(url, options);
      await client.opened;
      return client;
    },
    get server() {
      return getServer();
    },
  };
}

/** Lets everything happen that is already under way: timers that are due, and what they cause. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}
