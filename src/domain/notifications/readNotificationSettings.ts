import { isRecord } from '../../protocols/isRecord.ts';
import type { NotificationKind, NotificationSubject } from './notification.ts';
import { NOTIFICATION_KINDS } from './notification.ts';
import type { NotificationSettings } from './notificationSettings.ts';
import { MAX_MUTED_SUBJECTS } from './notificationSettings.ts';
import type { QuietHours } from './quietHours.ts';
import { DAY_MINUTES } from './quietHours.ts';

const MAX_TEXT_CHARS = 200;

/** Settings out of what was kept, perhaps by another version or by hand: whatever makes no sense is left out. */
export function readNotificationSettings(kept: unknown): NotificationSettings {
  const { mutedKinds, mutedSubjects, quietHours } = isRecord(kept) ? kept : {};
  return {
    mutedKinds: NOTIFICATION_KINDS.filter((kind) => toList(mutedKinds).includes(kind)),
    mutedSubjects: toList(mutedSubjects).flatMap(readSubject).slice(0, MAX_MUTED_SUBJECTS),
    quietHours: readQuietHours(quietHours),
  };
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readSubject(value: unknown): readonly NotificationSubject[] {
  if (!isRecord(value)) return [];
  const { id, label } = value;
  return isShortText(id) && isShortText(label) ? [{ id, label }] : [];
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT_CHARS;
}

function readQuietHours(value: unknown): QuietHours | null {
  if (!isRecord(value)) return null;
  const { from, to } = value;
  return isMinuteOfDay(from) && isMinuteOfDay(to) ? { from, to } : null;
}

function isMinuteOfDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && 0 <= value && value < DAY_MINUTES;
}

/** Whether a text names a kind of notification. */
export function isNotificationKind(name: string): name is NotificationKind {
  return NOTIFICATION_KINDS.some((kind) => kind === name);
}
