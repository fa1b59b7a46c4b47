import type { NotificationStrings } from '../shared/notificationStrings.ts';
import { NOTIFICATION_STRINGS } from '../shared/notificationStrings.ts';

/** What `LiveUpdateNotifications` says. */
export interface LiveUpdateNotificationsStrings extends NotificationStrings {
  /** Names the region, with the key that leads to it. */
  readonly region: string;
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
  dismiss: (title) => `Dismiss: ${title}`,
  clearAll: 'Clear all',
  less: 'Show less',
  waiting: (count) => (count === 1 ? '1 more notification' : `${count} more notifications`),
};
