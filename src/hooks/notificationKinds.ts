/** The kinds of notifications as values, for components, which import nothing from further down. */
export { NOTIFICATION_KINDS } from '../domain/notifications/notification.ts';
export { isNotificationKind } from '../domain/notifications/readNotificationSettings.ts';
