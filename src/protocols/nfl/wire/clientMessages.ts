import * as z from 'zod/mini';
import { optionalText, optionalTimestamp } from './fields.ts';

/** Both servers ignore these; nothing else but type and data is looked at. */
const ignoredFields = { timestamp: optionalTimestamp, user_id: optionalText };

/**
 * The only message that keeps Python from forgetting us, and the only one that it answers. `client_time`, if there, has to be a date, or
 * there is no answer; `data` has to be an object, or Node answers with an error.
 */
export const clientHeartbeatMessage = z.object({
  event_type: z.literal('heartbeat'),
  data: z.optional(
    z.object({
      client_time: optionalText,
      timestamp: optionalTimestamp,
      connection_id: optionalText,
    }),
  ),
  ...ignoredFields,
});
export type ClientHeartbeatMessage = z.infer<typeof clientHeartbeatMessage>;

/** The channel has to be inside `data`; any text is taken, to the letter. */
const channelData = z.object({ channel: z.string() });

/** Asks for a channel: Python says nothing, Node answers with a notification. */
export const userSubscriptionMessage = z.object({
  event_type: z.literal('user_subscription'),
  data: channelData,
  ...ignoredFields,
});
export type UserSubscriptionMessage = z.infer<typeof userSubscriptionMessage>;

/** Gives a channel up. */
export const userUnsubscriptionMessage = z.object({
  event_type: z.literal('user_unsubscription'),
  data: channelData,
  ...ignoredFields,
});
export type UserUnsubscriptionMessage = z.infer<typeof userUnsubscriptionMessage>;

/** Every message a client may send. */
export const nflClientMessage = z.discriminatedUnion('event_type', [
  clientHeartbeatMessage,
  userSubscriptionMessage,
  userUnsubscriptionMessage,
]);
export type NflClientMessage = z.infer<typeof nflClientMessage>;
