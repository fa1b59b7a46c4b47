import * as z from 'zod/mini';

/** Schema of a server message: the envelope around the data of its type. The stamp is added when it is sent. */
export function defineCricketMessage<const Type extends string, Data extends z.core.SomeType>(
  type: Type,
  data: Data,
) {
  return z.object({ type: z.literal(type), data, timestamp: z.nullish(z.string()) });
}
