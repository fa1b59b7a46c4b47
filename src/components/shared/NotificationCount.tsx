import type { ReactNode } from 'react';
import type { Notification } from '../../hooks/viewTypes.ts';
import type { NotificationStrings } from './notificationStrings.ts';

/** Props of how much an entry stands for. */
export interface NotificationCountProps {
  readonly notification: Pick<Notification, 'count' | 'earlier'>;
  readonly strings: Pick<NotificationStrings, 'times' | 'more'>;
}

/** "3 times" for words that were repeated, "+3 more" for a burst, nothing for what was said once. */
export function NotificationCount({ notification, strings }: NotificationCountProps): ReactNode {
  const text = describeCount(notification, strings);
  return text === null ? null : <bdi className="cs-note">{text}</bdi>;
}

/** What the count says in words; null for what was said once. */
export function describeCount(
  { count, earlier }: Pick<Notification, 'count' | 'earlier'>,
  strings: Pick<NotificationStrings, 'times' | 'more'>,
): string | null {
  if (count <= 1) return null;
  return earlier.length > 0 ? strings.more(count - 1) : strings.times(count);
}
