import type { Notification } from '../domain/notifications/notification.ts';
import { toGroupId } from './createGroupInbox.ts';

/** Gives the notifications of one link ids that no other link has. */
export type NotificationTagger = (
  notifications: readonly Notification[],
  tag: string,
) => readonly Notification[];

/** Creates a tagger that gives the same notification for the same one. */
export function createNotificationTagger(): NotificationTagger {
  const tagged = new WeakMap<Notification, Notification>();
  return (notifications, tag) =>
    notifications.map((entry) => {
      const known = tagged.get(entry);
      if (known) return known;
      const made = { ...entry, id: toGroupId(tag, entry.id) };
      tagged.set(entry, made);
      return made;
    });
}
