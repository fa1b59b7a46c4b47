import type { Notification, NotificationKind } from './notification.ts';
import { MAX_NOTIFICATIONS } from './notification.ts';
import type { NotificationSettings } from './notificationSettings.ts';
import { toMuteReason } from './notificationSettings.ts';

/** Takes back what was said about a topic; the same list if nothing was. */
export function withdrawTopic(
  notifications: readonly Notification[],
  topic: string,
): readonly Notification[] {
  return notifications.some((entry) => entry.topic === topic)
    ? notifications.filter((entry) => entry.topic !== topic)
    : notifications;
}

/** Marks entries as read, or as unread: those the test holds for; the same list if that changes nothing. */
export function markEntries(
  notifications: readonly Notification[],
  isMeant: (entry: Notification) => boolean,
  isRead: boolean,
): readonly Notification[] {
  const changes = (entry: Notification) => entry.isRead !== isRead && isMeant(entry);
  return notifications.some(changes)
    ? notifications.map((entry) => (changes(entry) ? { ...entry, isRead } : entry))
    : notifications;
}

/**
 * Puts removed entries back to their places by time, but for those that something newer has replaced meanwhile. With nothing filed
 * since it is what it was before they were cleared.
 */
export function restoreEntries(
  current: readonly Notification[],
  removed: readonly Notification[],
): readonly Notification[] {
  const ids = new Set(current.map(({ id }) => id));
  const topics = new Set(current.filter(({ isUpdate }) => isUpdate).map(({ topic }) => topic));
  const back = removed.filter(({ id, topic }) => !ids.has(id) && !topics.has(topic));
  if (back.length === 0) return current;
  return [...current, ...back]
    .toSorted((left, right) => right.createdAt - left.createdAt)
    .slice(0, MAX_NOTIFICATIONS);
}

/** How many entries are unread and not muted: what a badge shows. */
export function countUnread(
  notifications: readonly Notification[],
  settings: NotificationSettings,
): number {
  return notifications.filter((entry) => !entry.isRead && toMuteReason(entry, settings) === null)
    .length;
}

/** Which part of the inbox is looked at. */
export interface InboxFilter {
  /** Null: all kinds. */
  readonly kind: NotificationKind | null;
  readonly isUnreadOnly: boolean;
}

/** Everything. */
export const NO_INBOX_FILTER: InboxFilter = { kind: null, isUnreadOnly: false };

/** The entries that pass a filter, in their order. */
export function filterInbox(
  notifications: readonly Notification[],
  { kind, isUnreadOnly }: InboxFilter,
): readonly Notification[] {
  return notifications.filter(
    (entry) => (kind === null || entry.kind === kind) && !(isUnreadOnly && entry.isRead),
  );
}
