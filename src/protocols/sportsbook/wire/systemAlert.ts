import * as z from 'zod/mini';
import { defineServerMessage } from './defineServerMessage.ts';
import { optionalText, optionalTimestamp } from './fields.ts';

/** Data of a notice for people: a title or a message, at least. */
export const systemAlertData = z
  .object({
    title: optionalText,
    message: optionalText,
    priority: optionalText,
    level: optionalText,
    timestamp: optionalTimestamp,
    test: z.nullish(z.boolean()),
  })
  .check(
    z.refine(
      (alert) => (alert.title ?? '') !== '' || (alert.message ?? '') !== '',
      'expected title or message',
    ),
  );
export type SystemAlertData = z.infer<typeof systemAlertData>;

/** A notice from the operators. */
export const systemAlertMessage = defineServerMessage('system_alert', systemAlertData);
export type SystemAlertMessage = z.infer<typeof systemAlertMessage>;
