import { WebSocket as NodeWebSocket } from 'ws';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import { describeSocketConformance } from './transportConformance.ts';

const adapters = [
  ['native transport', createNativeTransport],
  ['reconnecting transport', createReconnectingTransport],
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
