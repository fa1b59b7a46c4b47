import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalFlag, optionalNumber, optionalText, optionalTimestamp } from './fields.ts';

/** First message on a socket. */
export const connectionData = z.object({
  client_id: optionalText,
  status: optionalText,
  timestamp: optionalTimestamp,
});
export type ConnectionData = z.infer<typeof connectionData>;
export const connectionMessage = defineServerMessage('connection', connectionData);
export type ConnectionMessage = z.infer<typeof connectionMessage>;

/** The server's own heartbeat, 30 s after our last ping. It wants no answer: a `pong` is an error. */
export const serverPingMessage = defineServerMessage('ping', z.nullish(z.unknown()));
export type ServerPingMessage = z.infer<typeof serverPingMessage>;

/** Answer to our `ping`. `quality_score` measures the server's own send time. */
export const serverPongMessage = defineServerMessage(
  'pong',
  z.nullish(z.object({ timestamp: optionalTimestamp, quality_score: optionalNumber })),
);
export type ServerPongMessage = z.infer<typeof serverPongMessage>;

/** Data of both acknowledgements: what was taken of the request (names it does not know are left out), and all there are now. */
export const subscriptionData = z.object({
  streams: z.array(z.string()),
  all_subscriptions: z.nullish(z.array(z.string())),
});
export type SubscriptionData = z.infer<typeof subscriptionData>;
export const subscribedMessage = defineServerMessage('subscribed', subscriptionData);
export type SubscribedMessage = z.infer<typeof subscribedMessage>;
export const unsubscribedMessage = defineServerMessage('unsubscribed', subscriptionData);
export type UnsubscribedMessage = z.infer<typeof unsubscribedMessage>;

/** Answer to `get_status`. */
export const statusMessage = defineServerMessage(
  'status',
  z.object({
    client_id: optionalText,
    user_id: optionalText,
    connected_at: optionalTimestamp,
    uptime: optionalNumber,
    subscriptions: z.nullish(z.array(z.string())),
    message_count: optionalNumber,
    bytes_sent: optionalNumber,
    bytes_received: optionalNumber,
    quality_score: optionalNumber,
    last_ping_latency: optionalNumber,
    is_alive: optionalFlag,
  }),
);
export type StatusMessage = z.infer<typeof statusMessage>;

/** Figures of the server, sent to whom it picks. */
export const metricsMessage = defineServerMessage('metrics', z.record(z.string(), z.unknown()));
export type MetricsMessage = z.infer<typeof metricsMessage>;

/** Codes the original knows. */
export const ERROR_CODES = [
  'RATE_LIMIT',
  'UNKNOWN_MESSAGE_TYPE',
  'INVALID_JSON',
  'INVALID_SUBSCRIBE_FORMAT',
  'INVALID_UNSUBSCRIBE_FORMAT',
  'MESSAGE_HANDLER_ERROR',
] as const;
export type BilliardsErrorCode = (typeof ERROR_CODES)[number];

/** Something went wrong with a message of ours. `code` is one of `ERROR_CODES`, or a newer one. */
export const errorData = z.object({ code: optionalText, message: optionalText });
export type ErrorData = z.infer<typeof errorData>;
export const errorMessage = defineServerMessage('error', errorData);
export type ErrorMessage = z.infer<typeof errorMessage>;
