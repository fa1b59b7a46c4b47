import type { Notification } from '../domain/notifications/notification.ts';
import type { NotificationInbox } from './notificationInbox.ts';
import type { NotificationSettingsStore } from './notificationSettingsStore.ts';
import type { WebSocketManager } from './webSocketManager.ts';

/** One link of a group, and the tag of its notifications. */
export interface TaggedManager {
  readonly own: WebSocketManager;
  readonly tag: string;
}

/** What a group's inbox needs to know. */
export interface GroupInboxOptions {
  readonly settings: NotificationSettingsStore;
  readonly members: () => readonly TaggedManager[];
  /** As the group shows them. */
  readonly shown: () => readonly Notification[];
}

/** The id of a notification of one link among those of all. */
export function toGroupId(tag: string, id: string): string {
  return `${tag}:${id}`;
}

/** Creates the inbox of several links. What all of them say is shown once, so it is marked and removed everywhere. */
export function createGroupInbox({
  settings,
  members,
  shown,
}: GroupInboxOptions): NotificationInbox {
  /** The ids of one link that are meant by ids of the group. */
  function toOwnIds({ own, tag }: TaggedManager, ids: readonly string[] | null) {
    if (ids === null) return null;
    const meant = shown().filter(({ id }) => ids.includes(id));
    const topics = new Set(meant.filter(({ isUpdate }) => isUpdate).map(({ topic }) => topic));
    return own.store
      .getState()
      .notifications.filter(
        ({ id, topic, isUpdate }) =>
          ids.includes(toGroupId(tag, id)) || (isUpdate && topics.has(topic)),
      )
      .map(({ id }) => id);
  }

  return {
    settings,
    mark(ids, isRead) {
      const all = members().map((member) => ({ member, own: toOwnIds(member, ids) }));
      for (const { member, own } of all) member.own.inbox.mark(own, isRead);
    },
    remove(ids) {
      const all = members().map((member) => ({ member, own: toOwnIds(member, ids) }));
      const undos = all.map(({ member, own }) => member.own.inbox.remove(own));
      return () => {
        for (const undo of undos) undo();
      };
    },
  };
}
