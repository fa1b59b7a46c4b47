import { useCallback } from 'react';
import type { NotificationLine } from '../domain/notifications/notification.ts';
import { toNotificationMessage } from '../domain/notifications/toNotificationMessage.ts';
import { useOddsFormat } from './useOddsFormat.ts';

/**
 * Puts what a notification says below its title into words, with prices in the format the reader chose; another function when they choose
 * another.
 *
 * @example
 * const toMessage = useNotificationMessage();
 * return notifications.map((notification) => <p key={notification.id}>{toMessage(notification)}</p>);
 */
export function useNotificationMessage(): (
  line: Pick<NotificationLine, 'message' | 'legs'>,
) => string {
  const { format } = useOddsFormat();
  return useCallback((line) => toNotificationMessage(line, format), [format]);
}
