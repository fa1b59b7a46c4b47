import * as z from 'zod/mini';
import { arbitrageAlertMessage } from './arbitrageAlert.ts';
import { oddsUpdateMessage } from './oddsUpdate.ts';
import { predictionUpdateMessage } from './predictionUpdate.ts';
import { analyticsUpdateMessage, portfolioUpdateMessage } from './recordUpdates.ts';
import {
  errorMessage,
  serverPingMessage,
  serverPongMessage,
  statusReplyMessage,
  welcomeMessage,
} from './sessionMessages.ts';
import {
  subscriptionConfirmedMessage,
  subscriptionRemovedMessage,
} from './subscriptionMessages.ts';
import { systemAlertMessage } from './systemAlert.ts';

/** Every message a server sends, for building and checking; the decoder checks part by part instead. */
export const serverMessage = z.discriminatedUnion('type', [
  welcomeMessage,
  subscriptionConfirmedMessage,
  subscriptionRemovedMessage,
  serverPingMessage,
  serverPongMessage,
  statusReplyMessage,
  oddsUpdateMessage,
  predictionUpdateMessage,
  analyticsUpdateMessage,
  arbitrageAlertMessage,
  portfolioUpdateMessage,
  systemAlertMessage,
  errorMessage,
]);
export type ServerMessage = z.infer<typeof serverMessage>;
