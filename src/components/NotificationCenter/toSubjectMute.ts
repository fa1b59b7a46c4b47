import type { NotificationCenterResult } from '../../hooks/useNotificationCenter.ts';
import type { NotificationSubject } from '../../hooks/viewTypes.ts';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';

/** What can be done about a match: muting it, or letting it speak again. */
export interface SubjectMute {
  readonly isMuted: boolean;
  readonly label: string;
  readonly run: () => void;
}

/** The one way that makes sense now. */
export function toSubjectMute(
  subject: NotificationSubject,
  center: NotificationCenterResult,
  strings: NotificationCenterStrings,
): SubjectMute {
  if (!center.isSubjectMuted(subject)) {
    const run = () => center.muteSubject(subject);
    return { isMuted: false, label: strings.muteSubject(subject), run };
  }
  const run = () => center.setSubjectMuted(subject, false);
  return { isMuted: true, label: strings.unmute(subject.label), run };
}
