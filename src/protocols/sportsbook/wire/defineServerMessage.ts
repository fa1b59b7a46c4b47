import * as z from 'zod/mini';
import { optionalText, optionalTimestamp } from './fields.ts';

/** Fields every server message carries beside its `type`; the original sends all of them, others may not. */
const envelopeFields = {
  timestamp: optionalTimestamp,
  client_id: optionalText,
  status: optionalText,
};

/** Schema of a server message: the envelope around the data of its type. */
export function defineServerMessage<const Type extends string, Data extends z.core.SomeType>(
  type: Type,
  data: Data,
) {
  return z.object({ type: z.literal(type), ...envelopeFields, data });
}
