import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type {
  NotificationKind,
  NotificationSubject,
} from '../domain/notifications/notification.ts';
import type { NotificationSettings } from '../domain/notifications/notificationSettings.ts';
import { withKindMuted, withSubjectMuted } from '../domain/notifications/notificationSettings.ts';
import type { QuietHours } from '../domain/notifications/quietHours.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';

/** What the user wants to be told of at once, and the means to say otherwise. */
export interface NotificationSettingsResult {
  readonly settings: NotificationSettings;
  /** Mutes a kind, or tells it again. */
  readonly setKindMuted: (kind: NotificationKind, isMuted: boolean) => void;
  /** Mutes a match or game, or tells it again. */
  readonly setSubjectMuted: (subject: NotificationSubject, isMuted: boolean) => void;
  /** Null: it is never quiet. */
  readonly setQuietHours: (hours: QuietHours | null) => void;
}

/** The user's settings of notifications: kept across visits if the provider's `notificationSettings` are. */
export function useNotificationSettings(): NotificationSettingsResult {
  const store = useWebSocketManager().inbox.settings;
  useEffect(() => store.restore(), [store]);
  const settings = useStore(store);
  return useMemo(
    () => ({
      settings,
      setKindMuted: (kind, isMuted) =>
        store.setState((current) => withKindMuted(current, kind, isMuted)),
      setSubjectMuted: (subject, isMuted) =>
        store.setState((current) => withSubjectMuted(current, subject, isMuted)),
      setQuietHours: (quietHours) => store.setState({ quietHours }),
    }),
    [store, settings],
  );
}
