import type { EpochMs } from '../../lib/clock.ts';
import type { ArbitrageLeg } from '../../protocols/entities.ts';
import type { Severity } from '../../protocols/serverEvent.ts';

/** Every kind of notification, in the order in which a list of kinds shows them. */
export const NOTIFICATION_KINDS = [
  'connection',
  'error',
  'alert',
  'score',
  'wicket',
  'milestone',
  'game',
  'dispute',
  'insight',
  'arbitrage',
  'lineMovement',
] as const;
/** What a notification is about: the connection, the server, or something that happened in a sport. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Most urgent first. */
export const NOTIFICATION_PRIORITIES = ['high', 'medium', 'low'] as const;
/** How much it matters that somebody sees it now. */
export type NotificationPriority = (typeof NOTIFICATION_PRIORITIES)[number];

/** The match, game or table a notification is about. */
export interface NotificationSubject {
  readonly id: string;
  /** As people call it: "Kansas City @ Buffalo". */
  readonly label: string;
}

/** Something a notice can offer. */
export type NotificationAction = 'retry' | 'sign-in';

/** What is said. Only `kind` and `title` are needed. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly title: string;
  /** @default none */
  readonly message?: string | undefined;
  /** Prices it is about: told after the message, in the format the reader prefers (`toNotificationMessage`). @default none */
  readonly legs?: readonly ArbitrageLeg[] | undefined;
  /** @default 'info' */
  readonly severity?: Severity | undefined;
  /** @default 'medium' */
  readonly priority?: NotificationPriority | undefined;
  /** @default none */
  readonly subject?: NotificationSubject | null | undefined;
  /** What it belongs together with. @default its kind and its subject */
  readonly topic?: string | undefined;
  /** The same for every copy of one happening: a copy is not filed. @default none, nothing is a copy */
  readonly identity?: string | null | undefined;
  /** Whether it stays until somebody acts or dismisses it. @default false */
  readonly isSticky?: boolean | undefined;
  /** What the user can do about it. @default nothing */
  readonly action?: NotificationAction | null | undefined;
  /** Whether it makes the older one of its topic obsolete, as "restored" does "lost". @default false, it is news of its own */
  readonly isUpdate?: boolean | undefined;
  /** How long it is news, ms: after that it is no toast any more. @default as long as you like */
  readonly expiresInMs?: number | null | undefined;
}

/** What an entry said before its newest words. */
export interface NotificationLine {
  readonly title: string;
  readonly message: string;
  readonly legs: readonly ArbitrageLeg[];
  readonly createdAt: EpochMs;
  readonly identity: string | null;
}

/** An entry of the inbox: a notice as it was filed, kept until dismissed or pushed out by newer ones. */
export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly topic: string;
  readonly subject: NotificationSubject | null;
  readonly severity: Severity;
  readonly priority: NotificationPriority;
  readonly title: string;
  readonly message: string;
  /** Prices it is about; `toNotificationMessage` puts them into words. */
  readonly legs: readonly ArbitrageLeg[];
  readonly createdAt: EpochMs;
  readonly identity: string | null;
  /** False: it may fade by itself. True: somebody has to act or dismiss it. */
  readonly isSticky: boolean;
  /** What the user can do about it. */
  readonly action: NotificationAction | null;
  /** Whether it stands for its topic alone: a newer one takes its place. */
  readonly isUpdate: boolean;
  readonly isRead: boolean;
  /** From then on it is no news; null: no such time is known. */
  readonly expiresAt: EpochMs | null;
  /** Filed during quiet hours: told by the inbox alone. */
  readonly isQuiet: boolean;
  /** How many notices it stands for: copies of its words, and a burst in its topic. */
  readonly count: number;
  /** What a burst said before, newest first; at most `MAX_EARLIER`. */
  readonly earlier: readonly NotificationLine[];
}

/** Newest first, at most this many. */
export const MAX_NOTIFICATIONS = 200;

/** How many of the lines of a burst are kept. */
export const MAX_EARLIER = 20;

/** News of one topic and match that comes within this time of the last is one entry, ms. */
export const BURST_MS = 10_000;
