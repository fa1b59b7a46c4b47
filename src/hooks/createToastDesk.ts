import type { Notification, NotificationPriority } from '../domain/notifications/notification.ts';
import type { NotificationSettings } from '../domain/notifications/notificationSettings.ts';
import type { Toast, ToastLimits, ToastQueue } from '../domain/notifications/toastQueue.ts';
import {
  beginToasts,
  dropExpired,
  dropToast,
  selectToasts,
  setMuteNote,
  syncToasts,
  toWords,
} from '../domain/notifications/toastQueue.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import { isSameValue } from '../lib/isSameValue.ts';
import { createLossFilter } from './createLossFilter.ts';
import { createToastTimers } from './createToastTimers.ts';

/** A toast on the screen. */
export interface ShownToast extends Toast {
  /** It is on its way out, and takes no input any more. */
  readonly isLeaving: boolean;
}

/** What is shown at a moment. */
export interface ToastView {
  /** Oldest first; a toast keeps its place as long as it shows. */
  readonly toasts: readonly ShownToast[];
  /** Those that wait for a place, oldest first. */
  readonly waiting: readonly Notification[];
}

/** Why time stands still for toasts. */
export type HoldReason = 'pointer' | 'focus' | 'hidden';

/** How toasts are shown. */
export interface ToastDeskOptions {
  readonly limits: ToastLimits;
  /** How long a toast of a priority shows, ms; 0 or less: until somebody dismisses it. */
  readonly durationMs: Readonly<Record<NotificationPriority, number>>;
  /** How long a kind rests after a toast of it went, ms, where its priority is low. */
  readonly restMs: number;
  readonly isShown: (notification: Notification) => boolean;
}

/** Where notifications and settings come from. */
export interface ToastSource {
  readonly getNotifications: () => readonly Notification[];
  readonly getSettings: () => NotificationSettings;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Toasts with their timers, outside React. */
export interface ToastDesk {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getView: () => ToastView;
  /** Shows what comes from now on; what it returns ends all timers. */
  readonly start: () => () => void;
  readonly setOptions: (options: ToastDeskOptions) => void;
  readonly hold: (reason: HoldReason) => void;
  readonly release: (reason: HoldReason) => void;
  readonly setMuteNote: (id: string, isMuteNote: boolean) => void;
}

/** Nothing to show: also what a server renders. */
export const EMPTY_TOAST_VIEW: ToastView = { toasts: [], waiting: [] };

/** How long a toast takes to leave, ms: quicker than it came. */
const TOAST_LEAVE_MS = 160;

/** Nobody reads faster than this (WCAG 2.2.1), ms. */
const MIN_TOAST_MS = 5_000;

/** Long enough to see that the wrong match was muted, and to get to "Undo", ms. */
const MIN_MUTE_NOTE_MS = 6_000;

/** How long a kind rests unless told otherwise, ms: on a busy feed something small happens all the time. */
export const DEFAULT_TOAST_REST_MS = 30_000;

/** How long a toast shows unless told otherwise, ms. */
export const DEFAULT_TOAST_MS = 10_000;

const DEFAULT_OPTIONS: ToastDeskOptions = {
  limits: { max: 5 },
  durationMs: { high: DEFAULT_TOAST_MS, medium: DEFAULT_TOAST_MS, low: DEFAULT_TOAST_MS },
  restMs: DEFAULT_TOAST_REST_MS,
  isShown: () => true,
};

/** Creates a desk that shows nothing until it is started. */
export function createToastDesk(source: ToastSource): ToastDesk {
  const changes = createEmitter<void>((error) => {
    throw error;
  });
  const holds = new Set<HoldReason>();
  /** In which order toasts came: a burst that grows keeps its place. */
  const places = new Map<string, number>();
  const leaving = new Map<string, ShownToast>();
  let options = DEFAULT_OPTIONS;
  let queue: ToastQueue | null = null;
  let view = EMPTY_TOAST_VIEW;
  let nextPlace = 0;

  const losses = createLossFilter(update);
  const timers = createToastTimers((id) =>
    setQueue(queue && dropToast(queue, id, performance.now())),
  );
  const getList = () => losses.pick(source.getNotifications().filter(options.isShown));

  function update(): void {
    const settings = source.getSettings();
    const pace = { at: performance.now(), restMs: options.restMs };
    setQueue(queue && syncToasts(queue, getList(), settings, pace));
  }

  function setQueue(next: ToastQueue | null): void {
    if (next === null) return;
    queue = dropExpired(next, performance.timeOrigin + performance.now(), isShowing);
    const shown = selectToasts(queue, options.limits).map(keepWords);
    const ids = new Set(queue.toasts.map(({ notification }) => notification.id));
    for (const toast of view.toasts) if (!ids.has(toast.notification.id)) leave(toast);
    for (const id of ids) {
      leaving.delete(id);
      if (!places.has(id)) places.set(id, (nextPlace += 1));
    }
    for (const id of places.keys()) if (!ids.has(id) && !leaving.has(id)) places.delete(id);
    show(shown);
  }

  function show(shown: readonly Toast[]): void {
    // The pointer and the focus can't leave what is not there any more.
    if (shown.length === 0)
      for (const reason of ['pointer', 'focus'] as const) holds.delete(reason);
    timers.sync(shown.map(toTimed), holds.size > 0);
    const ids = new Set(shown.map(({ notification }) => notification.id));
    const toasts = [...shown.map((toast) => ({ ...toast, isLeaving: false })), ...leaving.values()];
    const waiting = queue?.toasts.filter(({ notification }) => !ids.has(notification.id)) ?? [];
    const next: ToastView = {
      toasts: toasts.toSorted((left, right) => placeOf(left) - placeOf(right)),
      waiting: waiting.map(({ notification }) => notification),
    };
    if (isSameValue(next, view)) return;
    view = next;
    changes.emit();
  }

  function isShowing(id: string): boolean {
    return view.toasts.some((toast) => toast.notification.id === id && !toast.isLeaving);
  }

  /** What somebody points at, or has the focus in, says what it said when they came: what is read is what is muted. */
  function keepWords(toast: Toast): Toast {
    if (!holds.has('pointer') && !holds.has('focus')) return toast;
    const { id } = toast.notification;
    const seen = view.toasts.find((known) => known.notification.id === id && !known.isLeaving);
    return seen ? { ...toast, notification: seen.notification } : toast;
  }

  function leave(toast: ShownToast): void {
    if (toast.isLeaving) return;
    const { id } = toast.notification;
    leaving.set(id, { ...toast, isLeaving: true });
    setTimeout(() => {
      if (!leaving.delete(id)) return;
      view = { ...view, toasts: view.toasts.filter(({ notification }) => notification.id !== id) };
      changes.emit();
    }, TOAST_LEAVE_MS);
  }

  function placeOf({ notification }: Toast): number {
    return places.get(notification.id) ?? 0;
  }

  function toTimed({ notification, isMuteNote }: Toast) {
    const { id, action, isSticky, priority } = notification;
    const durationMs = options.durationMs[priority];
    const stays = durationMs <= 0 || (!isMuteNote && (action !== null || isSticky));
    return {
      id,
      words: isMuteNote ? `muted ${toWords(notification)}` : toWords(notification),
      durationMs: stays ? null : Math.max(isMuteNote ? MIN_MUTE_NOTE_MS : MIN_TOAST_MS, durationMs),
    };
  }

  function setHeld(reason: HoldReason, isHeld: boolean): void {
    if (holds.has(reason) === isHeld) return;
    if (isHeld) holds.add(reason);
    else holds.delete(reason);
    setQueue(queue);
  }

  return {
    subscribe: (listener) => changes.subscribe(listener),
    getView: () => view,
    start() {
      const stop = source.subscribe(update);
      if (queue === null) {
        const present = source.getNotifications().filter(options.isShown);
        losses.begin(present);
        queue = beginToasts(present, source.getSettings());
      }
      update();
      return () => {
        stop();
        losses.stop();
        timers.sync([], true);
        leaving.clear();
        view = EMPTY_TOAST_VIEW;
      };
    },
    setOptions(next) {
      options = next;
      update();
    },
    hold: (reason) => setHeld(reason, true),
    release: (reason) => setHeld(reason, false),
    setMuteNote: (id, isMuteNote) => setQueue(queue && setMuteNote(queue, id, isMuteNote)),
  };
}
