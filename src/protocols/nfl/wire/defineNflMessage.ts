import * as z from 'zod/mini';
import type { NflEventType } from './eventTypes.ts';
import { optionalText, optionalTimestamp } from './fields.ts';

/** What every message has beside type and data: Python sends all of it, with nulls; Node leaves out what it has not. */
export const envelopeFields = {
  timestamp: optionalTimestamp,
  message_id: optionalText,
  user_id: optionalText,
  channel: optionalText,
};

/** Schema of a server message: the envelope around the data of its type. */
export function defineNflMessage<const Type extends NflEventType, Data extends z.core.SomeType>(
  type: Type,
  data: Data,
) {
  return z.object({ event_type: z.literal(type), ...envelopeFields, data });
}
