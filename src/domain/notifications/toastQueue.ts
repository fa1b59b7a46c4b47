import type { EpochMs } from '../../lib/clock.ts';
import type { Notification, NotificationKind, NotificationPriority } from './notification.ts';
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
  /** When a toast of a kind went last. */
  readonly wentAt: ReadonlyMap<NotificationKind, number>;
}

/** How often the user hears of what matters little. */
export interface ToastPace {
  /** Now, ms, by any clock that runs evenly. */
  readonly at: number;
  /** How long a kind is told by the inbox alone after a toast of it went, ms, where its priority is low; 0 or less: no time. */
  readonly restMs: number;
}

/** As they come. */
const NO_REST: ToastPace = { at: 0, restMs: 0 };

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
export const EMPTY_TOAST_QUEUE: ToastQueue = { toasts: [], told: new Map(), wentAt: new Map() };

/**
 * Brings the queue up to date with the inbox (newest first): new words join unless they are muted or read, and what is read, muted or
 * taken back leaves. Nothing has a second turn with the same words, muted or not. Of a kind's news of low priority one shows at a
 * time, and none while the kind rests; it had its turn all the same. The note of a mute stays as it is, whatever else comes.
 */
export function syncToasts(
  queue: ToastQueue,
  notifications: readonly Notification[],
  settings: NotificationSettings,
  pace: ToastPace = NO_REST,
): ToastQueue {
  const { toasts, told } = queue;
  const known = new Map(toasts.map((toast) => [toast.notification.id, toast]));
  const isResting = createRest(queue, pace);
  const next = notifications.toReversed().flatMap((notification): readonly Toast[] => {
    const isNew = told.get(notification.id) !== toWords(notification);
    const toast = known.get(notification.id);
    if (notification.isRead) return [];
    if (toast?.isMuteNote === true) return [toast];
    if (toMuteReason(notification, settings) !== null) return [];
    if (!toast && (!isNew || isResting(notification))) return [];
    return [toast?.notification === notification ? toast : { notification, isMuteNote: false }];
  });
  const kept = keepMostUrgent(next);
  return {
    toasts: kept,
    told: new Map(notifications.map((entry) => [entry.id, toWords(entry)])),
    wentAt: noteGone(queue, kept, pace.at),
  };
}

/** Whether an entry that is no toast yet has to be content with the inbox; asked once for each, in order. */
function createRest({ toasts, wentAt }: ToastQueue, { at, restMs }: ToastPace) {
  const busy = new Set(
    toasts
      .filter(({ notification }) => isLow(notification))
      .map((toast) => toast.notification.kind),
  );
  return (notification: Notification): boolean => {
    if (restMs <= 0 || !isLow(notification)) return false;
    const { kind } = notification;
    if (busy.has(kind) || at - (wentAt.get(kind) ?? -Infinity) < restMs) return true;
    busy.add(kind);
    return false;
  };
}

function isLow({ priority, isSticky, action }: Notification): boolean {
  return priority === 'low' && !isSticky && action === null;
}

function noteGone(
  { toasts, wentAt }: ToastQueue,
  left: readonly Toast[],
  at: number,
): ReadonlyMap<NotificationKind, number> {
  const ids = new Set(left.map(({ notification }) => notification.id));
  const gone = toasts.filter(({ notification }) => !ids.has(notification.id));
  if (gone.length === 0) return wentAt;
  return new Map([...wentAt, ...gone.map(({ notification }) => [notification.kind, at] as const)]);
}

/** Takes all that is in the inbox as told, but for what somebody has to act on. */
export function beginToasts(
  notifications: readonly Notification[],
  settings: NotificationSettings,
): ToastQueue {
  const old = notifications.filter(({ isSticky }) => !isSticky);
  const told = new Map(old.map((entry) => [entry.id, toWords(entry)]));
  return syncToasts({ ...EMPTY_TOAST_QUEUE, told }, notifications, settings);
}

/** One has had its turn. @param at by the clock of `ToastPace` */
export function dropToast(queue: ToastQueue, id: string, at = 0): ToastQueue {
  const toasts = queue.toasts.filter(({ notification }) => notification.id !== id);
  return { ...queue, toasts, wentAt: noteGone(queue, toasts, at) };
}

/** Without those that waited until they were no news any more; what shows may stay. */
export function dropExpired(
  queue: ToastQueue,
  at: EpochMs,
  isShowing: (id: string) => boolean,
): ToastQueue {
  const toasts = queue.toasts.filter(
    ({ notification: { id, expiresAt } }) => expiresAt === null || at < expiresAt || isShowing(id),
  );
  return toasts.length === queue.toasts.length ? queue : { ...queue, toasts };
}

/** Shows, in place of a toast, that it was muted; or the toast again. */
export function setMuteNote(queue: ToastQueue, id: string, isMuteNote: boolean): ToastQueue {
  const toasts = queue.toasts.map((toast) =>
    toast.notification.id === id ? { ...toast, isMuteNote } : toast,
  );
  return { ...queue, toasts };
}

/**
 * Which toasts show, oldest first: the ways back from a mute, then the most urgent, of equals those that came first, so that none gives way to another of its
 * kind before its time. What a priority's limit holds back leaves its place to others.
 */
export function selectToasts(
  { toasts }: ToastQueue,
  { max, byPriority = {} }: ToastLimits,
): readonly Toast[] {
  const chosen = NOTIFICATION_PRIORITIES.flatMap((priority) =>
    toasts
      .filter(({ notification, isMuteNote }) => !isMuteNote && notification.priority === priority)
      .slice(0, Math.max(0, byPriority[priority] ?? toasts.length)),
  );
  const notes = toasts.filter(({ isMuteNote }) => isMuteNote);
  const shown = new Set([...notes, ...chosen].slice(0, Math.max(0, max)));
  return toasts.filter((toast) => shown.has(toast));
}

/** What an entry says: a burst that grows, or words said again, are new words. */
export function toWords({ createdAt, count, title }: Notification): string {
  return `${createdAt} ${count} ${title}`;
}

function keepMostUrgent(toasts: readonly Toast[]): readonly Toast[] {
  if (toasts.length <= MAX_TOASTS) return toasts;
  const byUrgency = NOTIFICATION_PRIORITIES.flatMap((priority) =>
    toasts
      .filter(({ notification, isMuteNote }) => !isMuteNote && notification.priority === priority)
      .toReversed(),
  );
  const notes = toasts.filter(({ isMuteNote }) => isMuteNote);
  const kept = new Set([...notes, ...byUrgency].slice(0, MAX_TOASTS));
  return toasts.filter((toast) => kept.has(toast));
}
