import * as z from 'zod/mini';
import {
  gameEndedMessage,
  gameStartedMessage,
  gameUpdateMessage,
  quarterChangeMessage,
  scoreUpdateMessage,
} from './gameUpdate.ts';
import {
  lineMovementMessage,
  oddsUpdateMessage,
  predictionRefreshMessage,
  predictionUpdateMessage,
} from './priceMessages.ts';
import {
  connectionAckMessage,
  heartbeatReplyMessage,
  modelUpdateMessage,
  nflErrorMessage,
  notificationMessage,
} from './sessionMessages.ts';

/** Every message a server sends, for building and checking; the decoder checks part by part instead. */
export const nflServerMessage = z.discriminatedUnion('event_type', [
  connectionAckMessage,
  heartbeatReplyMessage,
  nflErrorMessage,
  notificationMessage,
  modelUpdateMessage,
  gameStartedMessage,
  gameEndedMessage,
  gameUpdateMessage,
  scoreUpdateMessage,
  quarterChangeMessage,
  oddsUpdateMessage,
  lineMovementMessage,
  predictionUpdateMessage,
  predictionRefreshMessage,
]);
export type NflServerMessage = z.infer<typeof nflServerMessage>;
