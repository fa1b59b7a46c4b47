import type { ConnectionAnnouncement } from '../connection/connectionEffect.ts';
import type { ConnectionReason } from '../connection/connectionStatus.ts';
import { fileNotice } from '../domain/notifications/fileNotice.ts';
import { markEntries, restoreEntries, withdrawTopic } from '../domain/notifications/inbox.ts';
import type { Notice, Notification } from '../domain/notifications/notification.ts';
import type { NotificationSettings } from '../domain/notifications/notificationSettings.ts';
import { isQuietAt, toMinuteOfDay } from '../domain/notifications/quietHours.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import { CONNECTION_TOPIC, toConnectionNotice, toServerNotice } from './announcements.ts';
import type { Environment, Stop } from './environment.ts';

/** Files notices into the store's list. */
export interface NotificationDesk {
  readonly announce: (
    announcement: ConnectionAnnouncement,
    reason: ConnectionReason | null,
  ) => void;
  /** A notice or an error of the server. Acknowledgements are never notices. */
  readonly serverSaid: (event: Extract<ServerEvent, { kind: 'notice' | 'error' }>) => void;
  /** Files them in order, as one change of the list. */
  readonly file: (notices: readonly Notice[]) => void;
  /** Takes back what was said about the connection. */
  readonly withdrawConnection: () => void;
  /** Marks the named ones, or all, as read or unread. */
  readonly mark: (ids: readonly string[] | null, isRead: boolean) => void;
  /** Removes the named ones, or all; calling what it returns puts them back, once. */
  readonly remove: (ids: readonly string[] | null) => Stop;
}

/** How the desk reads and writes the list, and what the user wants. */
export interface NotificationDeskOptions {
  readonly get: () => readonly Notification[];
  readonly set: (notifications: readonly Notification[]) => void;
  readonly getSettings: () => NotificationSettings;
}

/** How long "restored" is shown, ms: long enough to be read, and nobody has to do anything about it. */
const RESTORED_FADE_MS = 10_000;

/** Creates a desk on a list. */
export function createNotificationDesk(
  environment: Environment,
  { get, set, getSettings }: NotificationDeskOptions,
): NotificationDesk {
  let serial = 0;
  /** Grows whenever what is said about the connection changes: an older word on it is then history. */
  let connectionNews = 0;
  let stopFade: Stop = noop;

  function isQuiet(): boolean {
    const { quietHours } = getSettings();
    if (quietHours === null) return false;
    const at = environment.now();
    return isQuietAt(quietHours, toMinuteOfDay(at, environment.utcOffsetMinutes?.(at) ?? 0));
  }
  function file(notices: readonly Notice[]): void {
    if (notices.length === 0) return;
    let list = get();
    for (const notice of notices) {
      serial += 1;
      const stamp = { id: `n${serial}`, at: environment.now(), isQuiet: isQuiet() };
      list = fileNotice(list, notice, stamp);
    }
    if (list !== get()) set(list);
  }
  function withdrawConnection(): void {
    connectionNews += 1;
    stopFade();
    const list = withdrawTopic(get(), CONNECTION_TOPIC);
    if (list !== get()) set(list);
  }

  return {
    file,
    withdrawConnection,
    announce(announcement, reason) {
      const isRestored = announcement === 'restored';
      // Of a loss that nobody was told of, or that was dismissed, the end is no news either.
      const isOpen = get().some(({ topic, isSticky }) => topic === CONNECTION_TOPIC && isSticky);
      if (isRestored && !isOpen) return withdrawConnection();
      connectionNews += 1;
      stopFade();
      file([toConnectionNotice(announcement, reason)]);
      if (isRestored) stopFade = environment.startTimer(withdrawConnection, RESTORED_FADE_MS);
    },
    serverSaid: (event) => file([toServerNotice(event)]),
    mark(ids, isRead) {
      const list = markEntries(get(), isAmong(ids), isRead);
      if (list !== get()) set(list);
    },
    remove(ids) {
      const isMeant = isAmong(ids);
      const before = get();
      const after = before.filter((entry) => !isMeant(entry));
      if (after.length === before.length) return noop;
      const newsThen = connectionNews;
      set(after);
      let isBack = false;
      return () => {
        if (isBack) return;
        isBack = true;
        const isHistory = ({ topic }: Notification) =>
          topic === CONNECTION_TOPIC && newsThen !== connectionNews;
        const removed = before.filter((entry) => isMeant(entry) && !isHistory(entry));
        const isUntouched = get() === after && newsThen === connectionNews;
        set(isUntouched ? before : restoreEntries(get(), removed));
      };
    },
  };
}

const noop = () => undefined;

function isAmong(ids: readonly string[] | null): (entry: Notification) => boolean {
  if (ids === null) return () => true;
  const named = new Set(ids);
  return ({ id }) => named.has(id);
}
