import type { EpochMs } from '../../lib/clock.ts';
import { isSameValue } from '../../lib/isSameValue.ts';
import type { Notice, Notification, NotificationLine } from './notification.ts';
import { BURST_MS, MAX_EARLIER, MAX_NOTIFICATIONS } from './notification.ts';

/** What is known when a notice is filed. */
export interface Stamp {
  /** Used unless the notice joins an entry that is there. */
  readonly id: string;
  readonly at: EpochMs;
  /** Whether the user wants quiet now. @default false */
  readonly isQuiet?: boolean | undefined;
}

/**
 * Files a notice on top. One that repeats the words of its topic's entry counts there; one that comes within `BURST_MS` of an unread
 * entry of its topic and its match joins it, whose words go to `earlier`; an update takes the place of its topic's entry. A copy of a happening
 * that is filed already changes nothing.
 */
export function fileNotice(
  notifications: readonly Notification[],
  notice: Notice,
  stamp: Stamp,
): readonly Notification[] {
  const filed = toNotification(notice, stamp);
  const { identity } = filed;
  if (identity !== null && notifications.some((entry) => holds(entry, identity))) {
    return notifications;
  }
  const older = notifications.find(
    (entry) => entry.topic === filed.topic && (filed.isUpdate || isAboutTheSame(entry, filed)),
  );
  const isOneEntry = older !== undefined && (filed.isUpdate || isBurst(older, filed));
  const rest = isOneEntry ? notifications.filter((entry) => entry !== older) : notifications;
  return [isOneEntry ? join(older, filed) : filed, ...rest].slice(0, MAX_NOTIFICATIONS);
}

const NO_LEGS: Notification['legs'] = [];

/** A notice with everything said, as the only one of its topic. */
export function toNotification(notice: Notice, { id, at, isQuiet = false }: Stamp): Notification {
  const { kind, title, subject = null, action = null, expiresInMs = null } = notice;
  return {
    id,
    kind,
    topic: notice.topic ?? (subject === null ? kind : `${kind}:${subject.id}`),
    subject,
    severity: notice.severity ?? 'info',
    priority: notice.priority ?? 'medium',
    title,
    message: notice.message ?? '',
    legs: notice.legs ?? NO_LEGS,
    createdAt: at,
    identity: notice.identity ?? null,
    isSticky: notice.isSticky ?? false,
    action,
    isUpdate: notice.isUpdate ?? false,
    expiresAt: expiresInMs === null ? null : at + expiresInMs,
    isRead: false,
    // What somebody has to act on concerns the page in front of them, whatever the hour.
    isQuiet: isQuiet && action === null,
    count: 1,
    earlier: [],
  };
}

function holds({ identity: own, earlier }: Notification, identity: string): boolean {
  return own === identity || earlier.some((line) => line.identity === identity);
}

/** Muting the one mutes the other: an entry never turns into one that is muted otherwise. */
function isAboutTheSame(older: Notification, newer: Notification): boolean {
  if (older.subject === null || newer.subject === null) {
    return older.subject === newer.subject && older.kind === newer.kind;
  }
  return older.subject.id === newer.subject.id;
}

function isBurst(older: Notification, { createdAt, isQuiet }: Notification): boolean {
  return !older.isRead && older.isQuiet === isQuiet && createdAt - older.createdAt <= BURST_MS;
}

/** The newer with what the older stands for. An update that says something else stands for itself. */
function join(older: Notification, newer: Notification): Notification {
  const saysTheSame =
    older.title === newer.title &&
    older.message === newer.message &&
    isSameValue(older.legs, newer.legs) &&
    isAboutTheSame(older, newer);
  if (!saysTheSame && newer.isUpdate) return newer;
  const line: NotificationLine = {
    title: older.title,
    message: older.message,
    legs: older.legs,
    createdAt: older.createdAt,
    identity: older.identity,
  };
  // Of happenings the copies are known by identity: the same words twice are two of them.
  const isCounted = saysTheSame && newer.identity === null;
  return {
    ...newer,
    id: older.id,
    count: older.count + 1,
    earlier: isCounted ? older.earlier : [line, ...older.earlier].slice(0, MAX_EARLIER),
  };
}
