import { useState } from 'react';
import type { InboxFilter } from '../domain/notifications/inbox.ts';
import { countUnread, filterInbox, NO_INBOX_FILTER } from '../domain/notifications/inbox.ts';
import type {
  Notification,
  NotificationKind,
  NotificationSubject,
} from '../domain/notifications/notification.ts';
import { NOTIFICATION_KINDS } from '../domain/notifications/notification.ts';
import type {
  MuteReason,
  NotificationSettings,
} from '../domain/notifications/notificationSettings.ts';
import { isSubjectMuted, toMuteReason } from '../domain/notifications/notificationSettings.ts';
import { assertNever } from '../lib/assertNever.ts';
import type { NotificationSettingsResult } from './useNotificationSettings.ts';
import { useNotificationSettings } from './useNotificationSettings.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** What was done last and can be undone. */
export type UndoOffer =
  | { readonly did: 'removed'; readonly count: number; readonly undo: () => void }
  | { readonly did: 'mutedKind'; readonly kind: NotificationKind; readonly undo: () => void }
  | {
      readonly did: 'mutedSubject';
      readonly subject: NotificationSubject;
      readonly undo: () => void;
    };

/** An inbox without a look. */
export interface NotificationCenterResult extends NotificationSettingsResult {
  /** Those that pass the filter, newest first. */
  readonly entries: readonly Notification[];
  /** How many there are, whatever the filter. */
  readonly totalCount: number;
  /** Unread and not muted: what a badge shows. */
  readonly unreadCount: number;
  /** Kinds of which there are any, and the one that is filtered by. */
  readonly kinds: readonly NotificationKind[];
  readonly filter: InboxFilter;
  readonly setFilter: (changes: Partial<InboxFilter>) => void;
  /** Why an entry is muted; null if it is not. */
  readonly muteReasonOf: (entry: Notification) => MuteReason | null;
  /** Whether the match is muted, whatever else keeps an entry of it quiet. */
  readonly isSubjectMuted: (subject: NotificationSubject) => boolean;
  readonly setRead: (id: string, isRead: boolean) => void;
  readonly markAllRead: () => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** Mutes with an offer to undo it; the settings' own switches need none. */
  readonly muteKind: (kind: NotificationKind) => void;
  readonly muteSubject: (subject: NotificationSubject) => void;
  /** What the last removal or mute was, until it is undone, here or elsewhere, or something else is done. */
  readonly undoOffer: UndoOffer | null;
  readonly dismissUndo: () => void;
}

/**
 * The inbox, headless: what was told, newest first and at most 200, with filters, read marks, mutes and undo. Filter and undo are
 * this hook's own; entries and settings are everybody's.
 *
 * @example
 * const { entries, unreadCount, markAllRead } = useNotificationCenter();
 */
export function useNotificationCenter(): NotificationCenterResult {
  const { inbox } = useWebSocketManager();
  const notifications = useWebSocketStore((state) => state.notifications);
  const preferences = useNotificationSettings();
  const { settings, setKindMuted, setSubjectMuted } = preferences;
  const [filter, setFilter] = useState(NO_INBOX_FILTER);
  const [undoOffer, setUndoOffer] = useState<UndoOffer | null>(null);
  const present = new Set(notifications.map(({ kind }) => kind));

  const offer = (did: UndoOffer) =>
    setUndoOffer({
      ...did,
      undo() {
        did.undo();
        setUndoOffer(null);
      },
    });
  const remove = (ids: readonly string[] | null, count: number) => {
    if (count > 0) offer({ did: 'removed', count, undo: inbox.remove(ids) });
  };

  return {
    ...preferences,
    entries: filterInbox(notifications, filter),
    totalCount: notifications.length,
    unreadCount: countUnread(notifications, settings),
    kinds: NOTIFICATION_KINDS.filter((kind) => present.has(kind) || kind === filter.kind),
    filter,
    setFilter: (changes) => setFilter((current) => ({ ...current, ...changes })),
    muteReasonOf: (entry) => toMuteReason(entry, settings),
    isSubjectMuted: (subject) => isSubjectMuted(settings, subject),
    setRead: (id, isRead) => inbox.mark([id], isRead),
    markAllRead: () => inbox.mark(null, true),
    remove: (id) => remove([id], 1),
    clear: () => remove(null, notifications.length),
    muteKind(kind) {
      setKindMuted(kind, true);
      offer({ did: 'mutedKind', kind, undo: () => setKindMuted(kind, false) });
    },
    muteSubject(subject) {
      setSubjectMuted(subject, true);
      offer({ did: 'mutedSubject', subject, undo: () => setSubjectMuted(subject, false) });
    },
    undoOffer: undoOffer && isStanding(undoOffer, settings) ? undoOffer : null,
    dismissUndo: () => setUndoOffer(null),
  };
}

/** Whether there is something to undo: a mute may have been taken back in the settings. */
function isStanding(offer: UndoOffer, settings: NotificationSettings): boolean {
  switch (offer.did) {
    case 'removed':
      return true;
    case 'mutedKind':
      return settings.mutedKinds.includes(offer.kind);
    case 'mutedSubject':
      return isSubjectMuted(settings, offer.subject);
    default:
      return assertNever(offer);
  }
}
