import type { ReactNode } from 'react';
import { NOTIFICATION_KINDS } from '../../hooks/notificationKinds.ts';
import type { NotificationSettingsResult } from '../../hooks/useNotificationSettings.ts';
import { Button } from '../shared/Button.tsx';
import { SwitchField } from '../shared/SwitchField.tsx';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';
import { QuietHoursFields } from './QuietHoursFields.tsx';

/** Props of the settings. */
export interface InboxSettingsProps {
  readonly center: NotificationSettingsResult;
  readonly strings: NotificationCenterStrings;
}

/** Kinds, muted matches and quiet hours: everything that keeps a toast away, and the way back from each. */
export function InboxSettings({ center, strings }: InboxSettingsProps): ReactNode {
  const { settings, setKindMuted } = center;
  return (
    <div className="cs-inbox-settings">
      <section aria-label={strings.mutedMatches}>
        <h3 className="cs-label cs-inbox__day">{strings.mutedMatches}</h3>
        <MutedMatches center={center} strings={strings} />
      </section>
      <section aria-label={strings.quietHours}>
        <QuietHoursFields center={center} strings={strings} />
      </section>
      <section aria-label={strings.tellMeAbout}>
        <h3 className="cs-label cs-inbox__day">{strings.tellMeAbout}</h3>
        {NOTIFICATION_KINDS.map((kind) => (
          <SwitchField
            key={kind}
            label={strings.kinds[kind]}
            isOn={!settings.mutedKinds.includes(kind)}
            onChange={(isOn) => setKindMuted(kind, !isOn)}
          />
        ))}
      </section>
    </div>
  );
}

function MutedMatches({ center, strings }: InboxSettingsProps): ReactNode {
  const { settings, setSubjectMuted } = center;
  if (settings.mutedSubjects.length === 0) {
    return <p className="cs-small">{strings.noMutedMatches}</p>;
  }
  return (
    <ul className="cs-list">
      {settings.mutedSubjects.map((subject) => (
        <li key={subject.id} className="cs-inbox-settings__match">
          <bdi className="cs-notice__subject cs-clip">{subject.label}</bdi>
          <Button onClick={() => setSubjectMuted(subject, false)}>
            {strings.unmuteThis} <span className="cs-visually-hidden">{subject.label}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
