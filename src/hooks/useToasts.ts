import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type {
  Notification,
  NotificationKind,
  NotificationPriority,
} from '../domain/notifications/notification.ts';
import type { WebSocketManager } from '../store/webSocketManager.ts';
import type { ShownToast, ToastDeskOptions, ToastSource } from './createToastDesk.ts';
import {
  createToastDesk,
  DEFAULT_TOAST_MS,
  DEFAULT_TOAST_REST_MS,
  EMPTY_TOAST_VIEW,
} from './createToastDesk.ts';
import { useNotificationSettings } from './useNotificationSettings.ts';
import type { ToastRegionProps } from './useToastHolds.ts';
import { useToastHolds } from './useToastHolds.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** Which toasts show, how many and for how long. */
export interface ToastsOptions {
  /** How many show at a time; the rest waits. @default 5 */
  readonly maxVisible?: number | undefined;
  /** How many of a priority show at a time. @default as many as there is room for */
  readonly maxByPriority?: Readonly<Partial<Record<NotificationPriority, number>>> | undefined;
  /**
   * How long one shows, ms, or that for each priority; at least 5 s, and 0 or less means until it is dismissed. One that somebody has
   * to act on never leaves by itself. @default 10_000
   */
  readonly durationMs?:
    number | Readonly<Partial<Record<NotificationPriority, number>>> | undefined;
  /**
   * How long a kind is told by the inbox alone after a toast of it went, ms, where its priority is low; meanwhile, and while one shows,
   * there is no other. 0 or less: all become toasts. @default 30_000
   */
  readonly lowPriorityRestMs?: number | undefined;
  /** Only these kinds. @default all */
  readonly kinds?: readonly NotificationKind[] | undefined;
  /** Topics shown elsewhere, such as `connection` by a banner. @default none */
  readonly hiddenTopics?: readonly string[] | undefined;
}

/** Toasts without a look. */
export interface ToastsResult {
  /** Oldest first; those that leave stay in the list for as long as that takes. */
  readonly toasts: readonly ShownToast[];
  /** Those that wait for a place, oldest first. */
  readonly waiting: readonly Notification[];
  /** Takes a toast away; its entry stays in the inbox, read. */
  readonly dismiss: (id: string) => void;
  /** Takes all away, waiting ones included. */
  readonly dismissAll: () => void;
  /** Mutes what a toast is about, its match or else its kind, and shows the way back in its place. */
  readonly mute: (id: string) => void;
  readonly unmute: (id: string) => void;
  /** For the element around the toasts: time stands still while the pointer or the focus is in there. */
  readonly regionProps: ToastRegionProps;
}

/**
 * Toasts, headless: notifications as they come, unless they are muted. Their time stands still while somebody points at them,
 * has the focus in there, or does not see the page; in the first two cases their words stand still as well. Each copy of the hook has toasts of its own; what was there before it was mounted
 * shows only if somebody has to act on it.
 */
export function useToasts(options: ToastsOptions = {}): ToastsResult {
  const manager = useWebSocketManager();
  const { setKindMuted, setSubjectMuted } = useNotificationSettings();
  const deskOptions = useStableOptions(options);
  const desk = useMemo(() => createToastDesk(toSource(manager)), [manager]);
  // Options first: what there is at the start is judged by them.
  useEffect(() => desk.setOptions(deskOptions), [desk, deskOptions]);
  useEffect(() => desk.start(), [desk]);
  useEffect(() => {
    const look = () =>
      document.visibilityState === 'hidden' ? desk.hold('hidden') : desk.release('hidden');
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [desk]);
  const regionProps = useToastHolds(desk);
  const { toasts, waiting } = useSyncExternalStore(desk.subscribe, desk.getView, getNothing);

  const setMuted = (id: string, isMuted: boolean) => {
    const toast = toasts.find(({ notification }) => notification.id === id);
    if (!toast) return;
    const { kind, subject } = toast.notification;
    // First, so that it is a note and no toast that could be muted.
    if (isMuted) desk.setMuteNote(id, true);
    if (subject) setSubjectMuted(subject, isMuted);
    else setKindMuted(kind, isMuted);
    if (!isMuted) desk.setMuteNote(id, false);
  };
  const dismissAll = () => {
    const all = [...toasts.map(({ notification }) => notification), ...waiting];
    manager.inbox.mark(
      all.map(({ id }) => id),
      true,
    );
  };
  return {
    toasts,
    waiting,
    dismiss: (id) => manager.inbox.mark([id], true),
    dismissAll,
    mute: (id) => setMuted(id, true),
    unmute: (id) => setMuted(id, false),
    regionProps,
  };
}

const getNothing = () => EMPTY_TOAST_VIEW;

function toSource({ store, inbox }: WebSocketManager): ToastSource {
  return {
    getNotifications: () => store.getState().notifications,
    getSettings: () => inbox.settings.getState(),
    subscribe(listener) {
      const stops = [
        store.subscribe((state, previous) => {
          if (state.notifications !== previous.notifications) listener();
        }),
        inbox.settings.subscribe(listener),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}

/** The desk's options; the same object while they say the same, so that they may be written inline. */
function useStableOptions(options: ToastsOptions): ToastDeskOptions {
  const text = JSON.stringify(options, (_name, value: unknown) =>
    // JSON has no Infinity, and a limit may well be one.
    value === Infinity ? Number.MAX_SAFE_INTEGER : value,
  );
  // oxlint-disable-next-line react/exhaustive-deps -- the text says all that the options say
  return useMemo(() => toDeskOptions(options), [text]);
}

function toDeskOptions(options: ToastsOptions): ToastDeskOptions {
  const {
    maxVisible = 5,
    maxByPriority,
    durationMs = DEFAULT_TOAST_MS,
    lowPriorityRestMs = DEFAULT_TOAST_REST_MS,
    kinds,
    hiddenTopics = [],
  } = options;
  const all = typeof durationMs === 'number' ? durationMs : DEFAULT_TOAST_MS;
  return {
    limits: { max: maxVisible, byPriority: maxByPriority },
    durationMs: {
      high: all,
      medium: all,
      low: all,
      ...(typeof durationMs === 'number' ? {} : durationMs),
    },
    restMs: lowPriorityRestMs,
    isShown: ({ kind, topic }) =>
      (kinds === undefined || kinds.includes(kind)) && !hiddenTopics.includes(topic),
  };
}
