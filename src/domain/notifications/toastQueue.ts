import type { Notification, NotificationPriority } from './notification.ts';
import { NOTIFICATION_PRIORITIES } from './notification.ts';
import type { NotificationSettings } from './notificationSettings.ts';
import { toMuteReason } from './notificationSettings.ts';

/** A notification while it is shown as a toast, or waits for it. */
export interface Toast {
  readonly notification: Notification;
  /** Instead of its words it shows that it was muted, and the way back. */
  readonly isMuteNote: boolean;
}

/** Toasts in order of arrival, oldest first, and what has had its turn. */
export interface ToastQueue {
  readonly toasts: readonly Toast[];
  /** Which words of which entry had their turn: by id, for the entries that are in the inbox. */
  readonly told: ReadonlyMap<string, string>;
}

/** How many toasts may show at a time. */
export interface ToastLimits {
  /** All together. */
  readonly max: number;
  /** Of a priority; what is left out is limited by `max` alone. */
  readonly byPriority?: Readonly<Partial<Record<NotificationPriority, number>>> | undefined;
}

/** More than this do not wait: the inbox has them. */
export const MAX_TOASTS = 20;

/** No toasts, and nothing told. */
export const EMPTY_TOAST_QUEUE: ToastQueue = { toasts: [], told: new Map() };

/**
 * Brings the queue up to date with the inbox (newest first): new words join unless they are muted or read, and what is read, muted or
 * taken back leaves. Nothing has a second turn with the same words, muted or not.
 */
export function syncToasts(
  { toasts, told }: ToastQueue,
  notifications: readonly Notification[],
  settings: NotificationSettings,
): ToastQueue {
  const known = new Map(toasts.map((toast) => [toast.notification.id, toast]));
  const next = notifications.toReversed().flatMap((notification): readonly Toast[] => {
    const isNew = told.get(notification.id) !== toWords(notification);
    const toast = known.get(notification.id);
    if (notification.isRead) return [];
    if (toast?.isMuteNote === true && !isNew) return [{ ...toast, notification }];
    if (toMuteReason(notification, settings) !== null) return [];
    if (!isNew && !toast) return [];
    return [toast?.notification === notification ? toast : { notification, isMuteNote: false }];
  });
  return {
    toasts: keepMostUrgent(next),
    told: new Map(notifications.map((entry) => [entry.id, toWords(entry)])),
  };
}

/** Takes all that is in the inbox as told, but for what somebody has to act on. */
export function beginToasts(
  notifications: readonly Notification[],
  settings: NotificationSettings,
): ToastQueue {
  const old = notifications.filter(({ isSticky }) => !isSticky);
  const told = new Map(old.map((entry) => [entry.id, toWords(entry)]));
  return syncToasts({ toasts: [], told }, notifications, settings);
}

/** One has had its turn. */
export function dropToast({ toasts, told }: ToastQueue, id: string): ToastQueue {
  return { toasts: toasts.filter(({ notification }) => notification.id !== id), told };
}

/** Shows, in place of a toast, that it was muted; or the toast again. */
export function setMuteNote(queue: ToastQueue, id: string, isMuteNote: boolean): ToastQueue {
  const toasts = queue.toasts.map((toast) =>
    toast.notification.id === id ? { ...toast, isMuteNote } : toast,
  );
  return { ...queue, toasts };
}

/**
 * Which toasts show, oldest first: the most urgent, of equals those that came first, so that none gives way to another of its
 * kind before its time. What a priority's limit holds back leaves its place to others.
 */
export function selectToasts(
  { toasts }: ToastQueue,
  { max, byPriority = {} }: ToastLimits,
): readonly Toast[] {
  const chosen = NOTIFICATION_PRIORITIES.flatMap((priority) =>
    toasts
      .filter(({ notification }) => notification.priority === priority)
      .slice(0, Math.max(0, byPriority[priority] ?? toasts.length)),
  );
  const shown = new Set(chosen.slice(0, Math.max(0, max)));
  return toasts.filter((toast) => shown.has(toast));
}

/** What an entry says: a burst that grows, or words said again, are new words. */
export function toWords({ createdAt, count, title }: Notification): string {
  return `${createdAt} ${count} ${title}`;
}

function keepMostUrgent(toasts: readonly Toast[]): readonly Toast[] {
  if (toasts.length <= MAX_TOASTS) return toasts;
  const kept = new Set(
    NOTIFICATION_PRIORITIES.flatMap((priority) =>
      toasts.filter(({ notification }) => notification.priority === priority).toReversed(),
    ).slice(0, MAX_TOASTS),
  );
  return toasts.filter((toast) => kept.has(toast));
}
