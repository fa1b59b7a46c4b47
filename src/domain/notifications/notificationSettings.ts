import type { Notification, NotificationKind, NotificationSubject } from './notification.ts';
import type { QuietHours } from './quietHours.ts';

/** What the user wants to be told of at once. What is muted goes into the inbox all the same. */
export interface NotificationSettings {
  readonly mutedKinds: readonly NotificationKind[];
  /** Matches and games, newest first; at most `MAX_MUTED_SUBJECTS`. */
  readonly mutedSubjects: readonly NotificationSubject[];
  /** Null: never. */
  readonly quietHours: QuietHours | null;
}

/** Nothing is muted. */
export const DEFAULT_NOTIFICATION_SETTINGS: NotificationSettings = {
  mutedKinds: [],
  mutedSubjects: [],
  quietHours: null,
};

/** Matches end, mutes stay: beyond this many the oldest are forgotten. */
export const MAX_MUTED_SUBJECTS = 100;

/** Why an entry raises no toast and counts for no badge. */
export type MuteReason = 'kind' | 'subject' | 'quietHours';

/** Whether nothing is to be told at once of a match or game. */
export function isSubjectMuted(
  { mutedSubjects }: NotificationSettings,
  subject: NotificationSubject,
): boolean {
  return mutedSubjects.some(({ id }) => id === subject.id);
}

/** Why an entry is muted; null if it is not. Mutes count for what is filed already, quiet hours for what is filed in them. */
export function toMuteReason(
  { kind, subject, isQuiet }: Pick<Notification, 'kind' | 'subject' | 'isQuiet'>,
  settings: NotificationSettings,
): MuteReason | null {
  if (settings.mutedKinds.includes(kind)) return 'kind';
  if (subject !== null && isSubjectMuted(settings, subject)) return 'subject';
  return isQuiet ? 'quietHours' : null;
}

/** Mutes a kind, or tells it again. */
export function withKindMuted(
  settings: NotificationSettings,
  kind: NotificationKind,
  isMuted: boolean,
): NotificationSettings {
  if (settings.mutedKinds.includes(kind) === isMuted) return settings;
  const mutedKinds = isMuted
    ? [...settings.mutedKinds, kind]
    : settings.mutedKinds.filter((muted) => muted !== kind);
  return { ...settings, mutedKinds };
}

/** Mutes a match or game, or tells it again. */
export function withSubjectMuted(
  settings: NotificationSettings,
  subject: NotificationSubject,
  isMuted: boolean,
): NotificationSettings {
  if (isSubjectMuted(settings, subject) === isMuted) return settings;
  const { mutedSubjects } = settings;
  return {
    ...settings,
    mutedSubjects: isMuted
      ? [subject, ...mutedSubjects].slice(0, MAX_MUTED_SUBJECTS)
      : mutedSubjects.filter(({ id }) => id !== subject.id),
  };
}
