import * as z from 'zod/mini';
import { defineNflMessage } from './defineNflMessage.ts';
import { optionalLabel, optionalNumber, optionalText, optionalTimestamp } from './fields.ts';

/** First message on a socket, with a new id every time: nothing is remembered across sockets. */
export const connectionAckData = z.object({
  connection_id: optionalText,
  server_time: optionalTimestamp,
  supported_events: z.nullish(z.array(z.string())),
  /** Seconds. */
  heartbeat_interval: optionalNumber,
});
export type ConnectionAckData = z.infer<typeof connectionAckData>;
export const connectionAckMessage = defineNflMessage('connection_ack', connectionAckData);
export type ConnectionAckMessage = z.infer<typeof connectionAckMessage>;

/** Answer to our heartbeat; only Node tells `server_time`. */
export const heartbeatReplyData = z.object({
  timestamp: optionalTimestamp,
  connection_id: optionalText,
  client_time: optionalText,
  server_time: optionalTimestamp,
});
export const heartbeatReplyMessage = defineNflMessage('heartbeat', heartbeatReplyData);
export type HeartbeatReplyMessage = z.infer<typeof heartbeatReplyMessage>;

/** Only Node sends it: to whoever sent what it can't read. */
export const nflErrorData = z.object({ error: optionalText, timestamp: optionalTimestamp });
export const nflErrorMessage = defineNflMessage('error', nflErrorData);
export type NflErrorMessage = z.infer<typeof nflErrorMessage>;

/**
 * A notice for people; of Node also the answer to a subscription ("Subscribed to channel: games", without a title). To channels,
 * Python sends no title and a stamp that is the connect time of its oldest client.
 */
export const notificationData = z.object({
  message: z.string().check(z.minLength(1)),
  level: optionalText,
  title: optionalText,
  action_required: z.nullish(z.boolean()),
  timestamp: optionalTimestamp,
});
export type NotificationData = z.infer<typeof notificationData>;
export const notificationMessage = defineNflMessage('notification', notificationData);
export type NotificationMessage = z.infer<typeof notificationMessage>;

/** A model was replaced; in the enum, but neither server sends it, so its data is a guess. */
export const modelUpdateData = z.object({
  model_version: optionalLabel,
  message: optionalText,
});
export const modelUpdateMessage = defineNflMessage('model_update', modelUpdateData);
export type ModelUpdateMessage = z.infer<typeof modelUpdateMessage>;
