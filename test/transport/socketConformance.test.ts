import { WebSocket as NodeWebSocket } from 'ws';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import type { TransportOptions } from '../../src/transport/transport.ts';
import { createWorkerTransport } from '../../src/transport/workerTransport.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import { startSocketWorker } from '../support/startSocketWorker.ts';
import { describeSocketConformance } from './transportConformance.ts';

/** A worker can't be handed a constructor: it finds one where it is. */
const openInWorker = (options: TransportOptions) =>
  createWorkerTransport(() => startSocketWorker(options))(options);

const adapters = [
  ['native transport', createNativeTransport],
  ['reconnecting transport', createReconnectingTransport],
  ['worker transport', openInWorker],
] as const;

for (const [name, transport] of adapters) {
  describeSocketConformance(`${name} on ws`, {
    transport,
    WebSocket: NodeWebSocket,
    start: startLocalServer,
  });
  describeSocketConformance(`${name} on the WebSocket of Node`, {
    transport,
    start: startLocalServer,
  });
}
