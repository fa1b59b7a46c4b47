import * as z from 'zod/mini';
import { optionalText, optionalTimestamp, wireFilters } from './fields.ts';

/**
 * Both subscription messages. The channel is any text here, because an unknown or missing one must reach the
 * server's own check, which answers with an error; filters that are no object are answered with silence.
 */
const subscriptionFields = {
  subscription_type: optionalText,
  filters: z.nullish(wireFilters),
  timestamp: optionalTimestamp,
};

/** Asks for a channel, narrowed by filters; repeating it is harmless. */
export const subscribeMessage = z.object({
  type: z.literal('subscribe'),
  ...subscriptionFields,
  /** Extension, only where the welcome offers it: how often a second the same thing may be sent. */
  options: z.optional(z.object({ max_updates_per_second: z.optional(z.number()) })),
});
export type SubscribeMessage = z.infer<typeof subscribeMessage>;

/** Gives a subscription up; the filters must be those it was asked with. */
export const unsubscribeMessage = z.object({
  type: z.literal('unsubscribe'),
  ...subscriptionFields,
});
export type UnsubscribeMessage = z.infer<typeof unsubscribeMessage>;

/** Probe: answered with `pong`, but does not keep the server from forgetting us. */
export const clientPingMessage = z.object({
  type: z.literal('ping'),
  timestamp: optionalTimestamp,
});
export type ClientPingMessage = z.infer<typeof clientPingMessage>;

/** The only message that keeps us alive on the server, asked for or not; never answered. */
export const clientPongMessage = z.object({
  type: z.literal('pong'),
  timestamp: optionalTimestamp,
});
export type ClientPongMessage = z.infer<typeof clientPongMessage>;

/** Asks what the server knows of this connection. */
export const statusRequestMessage = z.object({
  type: z.literal('status'),
  timestamp: optionalTimestamp,
});
export type StatusRequestMessage = z.infer<typeof statusRequestMessage>;

/** Extension: turns on capabilities that the welcome offered. The original ignores it, as any type it does not know. */
export const capabilitiesMessage = z.object({
  type: z.literal('capabilities'),
  enable: z.array(z.string()),
});
export type CapabilitiesMessage = z.infer<typeof capabilitiesMessage>;

/** Every message a client may send. */
export const clientMessage = z.discriminatedUnion('type', [
  subscribeMessage,
  unsubscribeMessage,
  clientPingMessage,
  clientPongMessage,
  statusRequestMessage,
  capabilitiesMessage,
]);
export type ClientMessage = z.infer<typeof clientMessage>;
