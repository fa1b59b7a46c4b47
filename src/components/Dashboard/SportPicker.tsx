import type { ReactNode } from 'react';
import type { Sport } from '../../hooks/viewTypes.ts';
import { SPORTS } from './sports.ts';

/** Props of the sport buttons; null means all sports. */
export interface SportPickerProps {
  readonly sport: Sport | null;
  readonly onPick: (sport: Sport | null) => void;
}

/** One button a sport, and one for all; the pressed one is shown. */
export function SportPicker({ sport, onPick }: SportPickerProps): ReactNode {
  return (
    <fieldset className="cs-picker">
      <legend className="cs-visually-hidden">Sport</legend>
      {[null, ...SPORTS].map((choice) => (
        <button
          key={choice ?? 'All'}
          type="button"
          className="cs-picker__button"
          aria-pressed={choice === sport}
          onClick={() => onPick(choice)}
        >
          {choice ?? 'All'}
        </button>
      ))}
    </fieldset>
  );
}
