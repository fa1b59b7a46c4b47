import * as z from 'zod/mini';
import { optionalTimestamp } from './fields.ts';

const timestamp = optionalTimestamp;
/** Streams by name; what is no list is the server's own to refuse. */
const streams = z.object({ streams: z.array(z.string()) });

/** The only message that keeps us known to the server; answered with `pong`. */
export const pingMessage = z.object({
  type: z.literal('ping'),
  timestamp,
  data: z.nullish(z.unknown()),
});
export type PingMessage = z.infer<typeof pingMessage>;

/** Asks for streams; repeating it is harmless, and heals a stream the server stopped in silence. */
export const subscribeMessage = z.object({
  type: z.literal('subscribe'),
  timestamp,
  data: streams,
});
export type SubscribeMessage = z.infer<typeof subscribeMessage>;

/** Gives streams up; the original goes on sending them all the same. */
export const unsubscribeMessage = z.object({
  type: z.literal('unsubscribe'),
  timestamp,
  data: streams,
});
export type UnsubscribeMessage = z.infer<typeof unsubscribeMessage>;

/** Asks what the server knows of this connection. */
export const statusRequestMessage = z.object({ type: z.literal('get_status'), timestamp });
export type StatusRequestMessage = z.infer<typeof statusRequestMessage>;

/** Extension: how many more pictures of the `frame` stream may be sent; without credits none is. */
export const frameCreditMessage = z.object({
  type: z.literal('frame_credit'),
  timestamp,
  data: z.object({ credits: z.int().check(z.gte(1)) }),
});
export type FrameCreditMessage = z.infer<typeof frameCreditMessage>;

/** Every message a client may send. */
export const clientMessage = z.discriminatedUnion('type', [
  pingMessage,
  subscribeMessage,
  unsubscribeMessage,
  statusRequestMessage,
  frameCreditMessage,
]);
export type ClientMessage = z.infer<typeof clientMessage>;
