import type { ReactNode } from 'react';
import { useId } from 'react';
import type { DriveOutcome } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { DriveChartStrings } from './driveChartStrings.ts';
import type { DriveChartModel, DriveChoice } from './useDriveChartBehaviour.ts';

interface DriveListProps {
  readonly model: DriveChartModel;
  readonly strings: DriveChartStrings;
  readonly className?: string | undefined;
}

/** What is good for who has the ball, and what is not. */
const TONES: Partial<Record<DriveOutcome, 'good' | 'bad'>> = {
  touchdown: 'good',
  fieldGoal: 'good',
  interception: 'bad',
  fumble: 'bad',
  opponentTouchdown: 'bad',
};

/** How a drive ended, in words; the server's own where nobody here knows them. */
export function toOutcomeText({ drive, outcome }: DriveChoice, strings: DriveChartStrings): string {
  return outcome === 'other' ? (drive.result ?? '') : strings.outcomes[outcome];
}

/** All drives, one of which is shown. They are radio buttons, so arrow keys go through them and there is one tab stop. */
export function DriveList({ model, strings, className }: DriveListProps): ReactNode {
  const name = useId();
  return (
    <fieldset className={classNames('cs-drives__choices', className)}>
      <legend className="cs-label">{strings.drives}</legend>
      <div className="cs-drives__scroll">
        {model.choices.map((choice) => {
          const { drive, outcome } = choice;
          return (
            <label key={drive.number} className="cs-drives__choice">
              <input
                type="radio"
                className="cs-drives__radio"
                name={name}
                checked={drive.number === model.shown}
                onChange={() => model.choose(drive.number)}
              />
              <span>
                <strong>{drive.team}</strong>{' '}
                <span className="cs-note">{strings.drive(drive)}</span>
              </span>{' '}
              <span className="cs-drives__outcome cs-medium" data-tone={TONES[outcome]}>
                {toOutcomeText(choice, strings)}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
