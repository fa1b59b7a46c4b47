import type { Notification } from '../../hooks/viewTypes.ts';
import type { NotificationStrings } from '../shared/notificationStrings.ts';

/** What muting a toast is called, before and after. */
export interface MuteWords {
  readonly offer: string;
  readonly done: string;
}

/** The match if there is one, else the kind; null for what somebody has to act on, which nobody should mute in passing. */
export function describeMute(
  { subject, kind, action }: Pick<Notification, 'subject' | 'kind' | 'action'>,
  strings: NotificationStrings,
): MuteWords | null {
  if (action !== null) return null;
  const kindName = strings.kinds[kind];
  return subject === null
    ? { offer: strings.muteKind(kindName), done: strings.muted(kindName) }
    : { offer: strings.muteSubject(subject), done: strings.muted(subject.label) };
}
