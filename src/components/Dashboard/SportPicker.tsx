import type { ReactNode } from 'react';
import type { Sport } from '../../hooks/viewTypes.ts';
import { Segments } from '../shared/Segments.tsx';
import { SPORTS } from './sports.ts';

/** Props of the sport buttons; null means all sports. */
export interface SportPickerProps {
  readonly sport: Sport | null;
  readonly onPick: (sport: Sport | null) => void;
  /** Name of the group. */
  readonly label: string;
  /** Text of the button for all sports. */
  readonly allLabel: string;
}

const ALL = 'all';

/** One button a sport, and one for all; the pressed one is shown. */
export function SportPicker({ sport, onPick, label, allLabel }: SportPickerProps): ReactNode {
  return (
    <Segments<Sport | typeof ALL>
      label={label}
      className="cs-dashboard__sports"
      value={sport ?? ALL}
      segments={[
        { value: ALL, label: allLabel },
        ...SPORTS.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(choice) => onPick(choice === ALL ? null : choice)}
    />
  );
}
