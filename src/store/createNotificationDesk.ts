import type { ConnectionAnnouncement } from '../connection/connectionEffect.ts';
import type { ConnectionReason } from '../connection/connectionStatus.ts';
import type { Notice, Notification } from '../domain/notification.ts';
import { fileNotice, withdrawTopic } from '../domain/notification.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import { CONNECTION_TOPIC, toNotice } from './announcements.ts';
import type { Environment } from './environment.ts';

/** Files notices into the store's list. */
export interface NotificationDesk {
  readonly announce: (
    announcement: ConnectionAnnouncement,
    reason: ConnectionReason | null,
  ) => void;
  /** A notice or an error of the server. Acknowledgements are never notices. */
  readonly serverSaid: (event: Extract<ServerEvent, { kind: 'notice' | 'error' }>) => void;
  /** Takes back what was said about the connection. */
  readonly withdrawConnection: () => void;
  readonly dismiss: (id: string) => void;
  readonly clear: () => void;
}

/** How the desk reads and writes the list. */
export interface NotificationList {
  readonly get: () => readonly Notification[];
  readonly set: (notifications: readonly Notification[]) => void;
}

/** Creates a desk on a list. */
export function createNotificationDesk(
  environment: Environment,
  list: NotificationList,
): NotificationDesk {
  let serial = 0;
  const file = (notice: Notice) => {
    serial += 1;
    list.set(fileNotice(list.get(), notice, { id: `n${serial}`, at: environment.now() }));
  };
  const withdrawConnection = () => list.set(withdrawTopic(list.get(), CONNECTION_TOPIC));
  return {
    withdrawConnection,
    announce(announcement, reason) {
      const notice = toNotice(announcement, reason);
      if (notice) file(notice);
      else withdrawConnection();
    },
    serverSaid(event) {
      const common = { topic: `server:${event.message}`, message: event.message, action: null };
      file(
        event.kind === 'error'
          ? { ...common, severity: 'error', title: 'The server reports an error', isSticky: true }
          : { ...common, severity: event.severity, title: event.title, isSticky: event.isSticky },
      );
    },
    dismiss: (id) => list.set(list.get().filter((entry) => entry.id !== id)),
    clear: () => list.set([]),
  };
}
