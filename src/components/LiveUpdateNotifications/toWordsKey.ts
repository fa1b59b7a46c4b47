import type { Notification } from '../../hooks/viewTypes.ts';

/** Another one for other words; the same where only the way in which prices are written differs. */
export function toWordsKey({ title, message, legs, subject, count }: Notification): string {
  return JSON.stringify([title, message, legs, subject?.label, count]);
}
