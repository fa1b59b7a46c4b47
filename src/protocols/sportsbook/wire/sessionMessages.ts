import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalNumber, optionalText, optionalTimestamp } from './fields.ts';

/** A user id: text, or a number where the token's claim is one. */
const userId = z.nullish(z.union([z.string(), z.number()]));

/** Data of `welcome`. `authenticated` is false where the token was bad: the server does not refuse it. */
export const welcomeData = z.object({
  client_id: optionalText,
  user_id: userId,
  authenticated: z.nullish(z.boolean()),
  available_subscriptions: z.nullish(z.array(z.string())),
  server_time: optionalTimestamp,
  /** Extension: what the server can do beyond the original, see `CAPABILITIES`. */
  capabilities: z.nullish(z.array(z.string())),
});
export type WelcomeData = z.infer<typeof welcomeData>;

/** First message on a socket. */
export const welcomeMessage = defineServerMessage('welcome', welcomeData);
export type WelcomeMessage = z.infer<typeof welcomeMessage>;

/** The server's own heartbeat, which wants a `pong`. */
export const serverPingMessage = defineServerMessage(
  'ping',
  z.nullish(z.object({ server_time: optionalTimestamp })),
);
export type ServerPingMessage = z.infer<typeof serverPingMessage>;

/** Answer to our `ping`; the original sends no data with it. */
export const serverPongMessage = defineServerMessage('pong', z.nullish(z.unknown()));
export type ServerPongMessage = z.infer<typeof serverPongMessage>;

/** Answer to `status`: what the server knows of this connection and of itself. */
export const statusReplyMessage = defineServerMessage(
  'status',
  z.object({
    connection: z.nullish(
      z.object({
        client_id: optionalText,
        user_id: userId,
        authenticated: z.nullish(z.boolean()),
        connected_at: optionalTimestamp,
        subscriptions: z.nullish(z.array(z.string())),
      }),
    ),
    server: z.nullish(
      z.object({
        active_connections: optionalNumber,
        active_rooms: optionalNumber,
        server_time: optionalTimestamp,
      }),
    ),
  }),
);
export type StatusReplyMessage = z.infer<typeof statusReplyMessage>;

/** Something went wrong: the text is at the top level, and there is no data. */
export const errorMessage = z.object({
  type: z.literal('error'),
  timestamp: optionalTimestamp,
  client_id: optionalText,
  status: optionalText,
  error: optionalText,
});
export type ErrorMessage = z.infer<typeof errorMessage>;
