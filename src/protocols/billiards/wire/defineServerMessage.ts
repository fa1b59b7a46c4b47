import * as z from 'zod/mini';
import { optionalNumber, optionalTimestamp } from './fields.ts';

/**
 * Fields every server message carries beside `type` and `data`. Its `sequence` is the number of messages received from
 * some client: useless, the one in `data` counts.
 */
const envelopeFields = { timestamp: optionalTimestamp, sequence: optionalNumber };

/** Schema of a server message: the envelope around the data of its type. */
export function defineServerMessage<const Type extends string, Data extends z.core.SomeType>(
  type: Type,
  data: Data,
) {
  return z.object({ type: z.literal(type), ...envelopeFields, data });
}
