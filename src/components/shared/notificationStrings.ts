import type {
  NotificationKind,
  NotificationPriority,
  NotificationSubject,
} from '../../hooks/viewTypes.ts';
import { formatAge } from './formatAge.ts';

/** What toasts and inbox both say. */
export interface NotificationStrings {
  /** The kinds, in the plural where there is one. */
  readonly kinds: Readonly<Record<NotificationKind, string>>;
  readonly priorities: Readonly<Record<NotificationPriority, string>>;
  /** How long ago something was said. */
  readonly age: (seconds: number) => string;
  /** How often the same words were said. */
  readonly times: (count: number) => string;
  /** How many others there are beside what is shown. */
  readonly more: (count: number) => string;
  readonly retry: string;
  readonly signIn: string;
  readonly undo: string;
  readonly muteSubject: (subject: NotificationSubject) => string;
  readonly muteKind: (kindName: string) => string;
  /** What was muted: a match by its name, or a kind. */
  readonly muted: (name: string) => string;
}

/** In English. */
export const NOTIFICATION_STRINGS: NotificationStrings = {
  kinds: {
    connection: 'Connection',
    error: 'Errors',
    alert: 'Alerts',
    score: 'Scores',
    wicket: 'Wickets',
    milestone: 'Milestones',
    game: 'Starts and ends',
    dispute: 'Disputes',
    insight: 'Insights',
    arbitrage: 'Arbitrage',
    lineMovement: 'Line movements',
  },
  priorities: { high: 'High', medium: 'Medium', low: 'Low' },
  age: formatAge,
  times: (count) => `${count} times`,
  more: (count) => `+${count} more`,
  retry: 'Retry',
  signIn: 'Sign in',
  undo: 'Undo',
  muteSubject: ({ label }) => `Mute ${label}`,
  muteKind: (kindName) => `Mute ${kindName.toLocaleLowerCase()}`,
  muted: (name) => `Muted ${name}`,
};
