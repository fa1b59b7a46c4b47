import type { Notification } from '../domain/notifications/notification.ts';
import { useWebSocketManager } from './useWebSocketManager.ts';
import { useWebSocketStore } from './useWebSocketStore.ts';

/** The notification centre, headless. */
export interface NotificationsResult {
  /** Newest first. */
  readonly notifications: readonly Notification[];
  readonly dismiss: (id: string) => void;
  readonly clear: () => void;
}

/** What the user was told and has not dismissed, with the means to dismiss it. */
export function useNotifications(): NotificationsResult {
  const manager = useWebSocketManager();
  const notifications = useWebSocketStore((state) => state.notifications);
  return {
    notifications,
    dismiss: manager.dismissNotification,
    clear: manager.clearNotifications,
  };
}
