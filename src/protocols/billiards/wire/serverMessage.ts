import * as z from 'zod/mini';
import { frameMessage } from './frameMessage.ts';
import {
  connectionMessage,
  errorMessage,
  metricsMessage,
  serverPingMessage,
  serverPongMessage,
  statusMessage,
  subscribedMessage,
  unsubscribedMessage,
} from './sessionMessages.ts';
import { stateMessage } from './stateMessage.ts';
import { alertMessage, configMessage, performanceMessage } from './tableMessages.ts';
import { trajectoryMessage } from './trajectoryMessage.ts';

/** Every message a server sends, for building and checking; the decoder checks part by part instead. */
export const serverMessage = z.discriminatedUnion('type', [
  connectionMessage,
  serverPingMessage,
  serverPongMessage,
  subscribedMessage,
  unsubscribedMessage,
  statusMessage,
  stateMessage,
  trajectoryMessage,
  alertMessage,
  configMessage,
  performanceMessage,
  frameMessage,
  metricsMessage,
  errorMessage,
]);
export type ServerMessage = z.infer<typeof serverMessage>;
