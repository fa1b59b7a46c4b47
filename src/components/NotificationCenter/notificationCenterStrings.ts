import type { MuteReason } from '../../hooks/viewTypes.ts';
import type { NotificationStrings } from '../shared/notificationStrings.ts';
import { NOTIFICATION_STRINGS } from '../shared/notificationStrings.ts';

/** What `NotificationCenter` says. */
export interface NotificationCenterStrings extends NotificationStrings {
  readonly title: string;
  /** What the badge shows. */
  readonly badge: (unreadCount: number) => string;
  /** The name of the bell; it has to hold what the badge shows. */
  readonly bell: (unreadCount: number) => string;
  /** Read out when the number changes. */
  readonly unread: (count: number) => string;
  readonly inbox: string;
  readonly settings: string;
  readonly all: string;
  readonly unreadOnly: string;
  readonly whichEntries: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly markAllRead: string;
  readonly clearAll: string;
  readonly today: string;
  readonly earlier: string;
  readonly empty: string;
  readonly emptyFiltered: string;
  readonly showAll: string;
  /** Shows what came since the inbox was opened. */
  readonly showFresh: (count: number) => string;
  /** Shows more of the inbox; `count` are not shown yet. */
  readonly showOlder: (count: number) => string;
  /** At the end of an inbox that holds no more. */
  readonly full: (count: number) => string;
  readonly actions: (title: string) => string;
  readonly markRead: string;
  readonly markUnread: string;
  readonly remove: string;
  readonly unmute: (name: string) => string;
  /** Beside the name of what is muted. */
  readonly unmuteThis: string;
  /** Why an entry is muted. */
  readonly muteReasons: Readonly<Record<MuteReason, string>>;
  readonly removed: (count: number) => string;
  readonly tellMeAbout: string;
  readonly mutedMatches: string;
  readonly noMutedMatches: string;
  readonly quietHours: string;
  readonly quietHoursHint: string;
  readonly from: string;
  readonly to: string;
}

/** In English. */
export const NOTIFICATION_CENTER_STRINGS: NotificationCenterStrings = {
  ...NOTIFICATION_STRINGS,
  title: 'Notifications',
  badge: toBadgeText,
  bell: (count) => (count === 0 ? 'Notifications' : `Notifications, ${toBadgeText(count)} unread`),
  unread: (count) => (count === 1 ? '1 unread notification' : `${count} unread notifications`),
  inbox: 'Inbox',
  settings: 'Settings',
  all: 'All',
  unreadOnly: 'Unread',
  whichEntries: 'Which notifications',
  kind: 'Kind',
  allKinds: 'All kinds',
  markAllRead: 'Mark all read',
  clearAll: 'Clear all',
  today: 'Today',
  earlier: 'Earlier',
  empty: 'No notifications yet. Scores, wickets, line movements and messages will appear here.',
  emptyFiltered: 'No notifications match this filter.',
  showAll: 'Show all',
  showFresh: (count) => `Show ${count} new`,
  showOlder: (count) => `Show older (${count})`,
  full: (count) => `The newest ${count} are kept.`,
  actions: (title) => `Actions for: ${title}`,
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  remove: 'Remove',
  unmute: (name) => `Unmute ${name}`,
  unmuteThis: 'Unmute',
  muteReasons: {
    kind: 'Kind is muted',
    subject: 'Match is muted',
    quietHours: 'Quiet hours',
  },
  removed: (count) => (count === 1 ? '1 removed' : `${count} removed`),
  tellMeAbout: 'Tell me about',
  mutedMatches: 'Muted matches',
  noMutedMatches:
    'None. A match is muted by the crossed-out bell: on its toast, or beside its name in the inbox.',
  quietHours: 'Quiet hours',
  quietHoursHint: 'Only what needs your attention pops up then; the rest waits in the inbox.',
  from: 'From',
  to: 'To',
};

const MAX_BADGE_COUNT = 99;

/** No more digits than there is room for. */
function toBadgeText(count: number): string {
  return count > MAX_BADGE_COUNT ? `${MAX_BADGE_COUNT}+` : String(count);
}
