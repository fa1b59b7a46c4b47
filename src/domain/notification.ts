import type { EpochMs } from '../lib/clock.ts';
import type { Severity } from '../protocols/serverEvent.ts';

/** An entry of the notification centre, kept until dismissed or pushed out by newer ones. */
export interface Notification {
  readonly id: string;
  /** What it is about: a newer notification of one topic replaces the older. */
  readonly topic: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly createdAt: EpochMs;
  /** False: it may fade by itself. True: somebody has to act or dismiss it. */
  readonly isSticky: boolean;
  /** What the user can do about it. */
  readonly action: 'retry' | 'sign-in' | null;
  /** How often it was said in a row. */
  readonly count: number;
}

/** What is said; id, time and count are added when it is filed. */
export type Notice = Omit<Notification, 'id' | 'createdAt' | 'count'>;

/** Newest first, at most this many. */
export const MAX_NOTIFICATIONS = 50;

/** Files a notice: it goes on top, in place of the older one of its topic, whose count it takes over if it says the same. */
export function fileNotice(
  notifications: readonly Notification[],
  notice: Notice,
  stamp: { readonly id: string; readonly at: EpochMs },
): readonly Notification[] {
  const older = notifications.find(({ topic }) => topic === notice.topic);
  const isRepeat = older?.title === notice.title && older.message === notice.message;
  const filed: Notification = {
    ...notice,
    id: isRepeat ? older.id : stamp.id,
    createdAt: stamp.at,
    count: isRepeat ? older.count + 1 : 1,
  };
  return [filed, ...notifications.filter((entry) => entry !== older)].slice(0, MAX_NOTIFICATIONS);
}

/** Takes back what was said about a topic; the same list if nothing was. */
export function withdrawTopic(
  notifications: readonly Notification[],
  topic: string,
): readonly Notification[] {
  return notifications.some((entry) => entry.topic === topic)
    ? notifications.filter((entry) => entry.topic !== topic)
    : notifications;
}
