import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalText, wireFilters } from './fields.ts';

/** Data of both acknowledgements. The room id is the server's own and is never computed by a client. */
export const subscriptionData = z.object({
  subscription_type: z.string().check(z.minLength(1)),
  room_id: optionalText,
  filters: z.nullish(wireFilters),
});
export type SubscriptionData = z.infer<typeof subscriptionData>;

/** A subscription stands; sent again for each repetition. */
export const subscriptionConfirmedMessage = defineServerMessage(
  'subscription_confirmed',
  subscriptionData,
);
export type SubscriptionConfirmedMessage = z.infer<typeof subscriptionConfirmedMessage>;

/** A subscription is gone. A room the server does not know is answered with silence instead. */
export const subscriptionRemovedMessage = defineServerMessage(
  'subscription_removed',
  subscriptionData,
);
export type SubscriptionRemovedMessage = z.infer<typeof subscriptionRemovedMessage>;
