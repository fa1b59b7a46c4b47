import { createAttempt } from './createAttempt.ts';
import { createDeliveryQueue } from './deliveryQueue.ts';
import type { Schedule } from './deliveryQueue.ts';
import { createMemoryPeer } from './memoryPeer.ts';
import type { MemoryLink, MemoryPeer } from './memoryPeer.ts';
import type { Transport, TransportFactory, TransportOptions } from './transport.ts';
import { validateSocketUrl } from './validateSocketUrl.ts';

/** Sockets without a network: transports on one side, their servers' ends on the other. */
export interface MemoryNetwork {
  /** Dials in this network. */
  readonly transport: TransportFactory;
  /** Called with each dial. While null, and until it is answered, a dial hangs. */
  onDial: ((peer: MemoryPeer) => void) | null;
  /** Every dial so far, oldest first. */
  readonly peers: readonly MemoryPeer[];
  /** The newest dial. Throws if there was none, so that a test says so itself. */
  readonly lastPeer: MemoryPeer;
  /** How many sockets are open. */
  readonly openCount: number;
  /** How many are open or still dialling. */
  readonly unfinishedCount: number;
  /** Delivers at once all that is under way to clients. */
  flush(): void;
}

export interface MemoryNetworkOptions {
  /** Called with each delivery to a client; run it later for latency. Order is kept. @default at once */
  readonly schedule?: Schedule;
  /** Answers each dial; may be replaced later. @default null: dials hang */
  readonly onDial?: (peer: MemoryPeer) => void;
}

/**
 * Creates a network in memory, for tests and demos. What a server's end does arrives synchronously; only what it
 * does *during* a call of the client (in `onDial`, `onText`, `onClose`) arrives in a microtask after that call.
 * Deadlines use the global `setTimeout`, so fake timers drive them. What `onDial` and `onText` throw reaches the
 * client's caller: in a test that is a failed assertion, and nobody should catch it.
 *
 * ```ts
 * const network = createMemoryNetwork({ onDial: (peer) => peer.accept() });
 * const manager = createWebSocketManager({ transport: network.transport });
 * network.lastPeer.sendText('{"type":"ping"}');
 * ```
 */
export function createMemoryNetwork(options: MemoryNetworkOptions = {}): MemoryNetwork {
  const queue = createDeliveryQueue(options.schedule);
  const peers: MemoryPeer[] = [];

  function dial(transportOptions: TransportOptions): Transport {
    let link: MemoryLink | null = null;
    const attempt = createAttempt(transportOptions, {
      close: (code, reason) => queue.duringClientCall(() => link?.close(code, reason)),
      abandon: () => queue.duringClientCall(() => link?.abandon()),
    });
    const url = validateSocketUrl(transportOptions.url);
    if (url.ok) {
      const ends = createMemoryPeer(url.value, attempt, queue);
      link = ends.link;
      peers.push(ends.peer);
      queue.duringClientCall(() => network.onDial?.(ends.peer));
    } else {
      attempt.failedToConstruct(url.error);
    }
    return {
      send(text) {
        if (!attempt.isOpen) return false;
        queue.duringClientCall(() => link?.send(text));
        return true;
      },
      close: (code, reason) => attempt.close(code, reason),
      bufferedAmount: 0,
      get isOpen() {
        return attempt.isOpen;
      },
    };
  }

  const network: MemoryNetwork = {
    transport: dial,
    onDial: options.onDial ?? null,
    peers,
    get lastPeer() {
      const peer = peers.at(-1);
      if (peer === undefined) throw new Error('nobody has dialled yet');
      return peer;
    },
    get openCount() {
      return peers.filter((peer) => peer.isOpen).length;
    },
    get unfinishedCount() {
      return peers.filter((peer) => peer.isUnfinished).length;
    },
    flush: () => queue.flush(),
  };
  return network;
}
