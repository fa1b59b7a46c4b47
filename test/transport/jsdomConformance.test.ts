import { JSDOM } from 'jsdom';
import { afterAll } from 'vitest';
import { createNativeTransport } from '../../src/transport/nativeTransport.ts';
import { createReconnectingTransport } from '../../src/transport/reconnectingTransport.ts';
import { startLocalServer } from '../support/startLocalServer.ts';
import { describeSocketConformance } from './transportConformance.ts';

// A window of our own, beside the globals of Node: see socketConformance.dom.test.tsx for why.
const { window } = new JSDOM('', { url: 'http://127.0.0.1/' });
afterAll(() => {
  window.close();
});

describeSocketConformance('native transport on the WebSocket of jsdom', {
  transport: createNativeTransport,
  WebSocket: window.WebSocket,
  start: startLocalServer,
});
describeSocketConformance('reconnecting transport on the WebSocket of jsdom', {
  transport: createReconnectingTransport,
  WebSocket: window.WebSocket,
  start: startLocalServer,
});
