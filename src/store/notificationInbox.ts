import type { NotificationDesk } from './createNotificationDesk.ts';
import type { Stop } from './environment.ts';
import type { NotificationSettingsStore } from './notificationSettingsStore.ts';

/** What can be done about the notifications of a manager; they themselves are in its state. */
export interface NotificationInbox {
  /** What is muted, and when it is quiet. */
  readonly settings: NotificationSettingsStore;
  /** Marks entries as read, or as unread. @param ids null: all */
  readonly mark: (ids: readonly string[] | null, isRead: boolean) => void;
  /** Removes entries; what it returns puts them back where they were, once. @param ids null: all */
  readonly remove: (ids: readonly string[] | null) => Stop;
}

/** The inbox of a manager of one socket. */
export function createNotificationInbox(
  { mark, remove }: Pick<NotificationDesk, 'mark' | 'remove'>,
  settings: NotificationSettingsStore,
): NotificationInbox {
  return { settings, mark, remove };
}
