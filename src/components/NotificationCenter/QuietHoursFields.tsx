import type { ReactNode } from 'react';
import { useId } from 'react';
import { SwitchField } from '../shared/SwitchField.tsx';
import type { NotificationSettingsResult } from '../../hooks/useNotificationSettings.ts';
import type { NotificationCenterStrings } from './notificationCenterStrings.ts';
import { parseTimeText, toTimeText } from './timeOfDay.ts';

/** Props of the quiet hours. */
export interface QuietHoursFieldsProps {
  readonly center: NotificationSettingsResult;
  readonly strings: NotificationCenterStrings;
}

/** From eleven in the evening to seven in the morning. */
const DEFAULT_HOURS = { from: 23 * 60, to: 7 * 60 };

/** When it is quiet, by the clock of the device. */
export function QuietHoursFields({ center, strings }: QuietHoursFieldsProps): ReactNode {
  const hours = center.settings.quietHours;
  return (
    <>
      <SwitchField
        label={strings.quietHours}
        isOn={hours !== null}
        onChange={(isOn) => center.setQuietHours(isOn ? DEFAULT_HOURS : null)}
      />
      <p className="cs-small">{strings.quietHoursHint}</p>
      {hours && (
        <div className="cs-inbox-settings__times">
          <TimeField
            label={strings.from}
            minutes={hours.from}
            onChange={(from) => center.setQuietHours({ ...hours, from })}
          />
          <TimeField
            label={strings.to}
            minutes={hours.to}
            onChange={(to) => center.setQuietHours({ ...hours, to })}
          />
        </div>
      )}
    </>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

function TimeField({ label, minutes, onChange }: TimeFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="cs-field">
      <label className="cs-field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="time"
        className="cs-input"
        value={toTimeText(minutes)}
        onChange={({ target }) => {
          const next = parseTimeText(target.value);
          if (next !== null) onChange(next);
        }}
      />
    </div>
  );
}
