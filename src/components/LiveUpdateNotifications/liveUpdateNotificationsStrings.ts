import type { NotificationStrings } from '../shared/notificationStrings.ts';
import { NOTIFICATION_STRINGS } from '../shared/notificationStrings.ts';

/** What `LiveUpdateNotifications` says. */
export interface LiveUpdateNotificationsStrings extends NotificationStrings {
  /** Names the region, with the key that leads to it. */
  readonly region: string;
  /** Describes the region to screen readers: what keys do here. */
  readonly keys: string;
  /** Beside toasts while somebody goes through the page by keyboard. */
  readonly keyHint: string;
  readonly dismiss: (title: string) => string;
  readonly clearAll: string;
  readonly less: string;
  /** Read out when some have to wait for a place. */
  readonly waiting: (count: number) => string;
}

/** In English. */
export const LIVE_UPDATE_NOTIFICATIONS_STRINGS: LiveUpdateNotificationsStrings = {
  ...NOTIFICATION_STRINGS,
  region: 'Notifications, F6',
  keys: 'F6 or Alt+T leads here and back. Delete or Escape dismisses a notification.',
  keyHint: 'F6: to notifications and back',
  dismiss: (title) => `Dismiss: ${title}`,
  clearAll: 'Clear all',
  less: 'Show less',
  waiting: (count) => (count === 1 ? '1 more notification' : `${count} more notifications`),
};
