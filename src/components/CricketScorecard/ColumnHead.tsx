import type { ReactNode } from 'react';
import type { ColumnName, CricketScorecardStrings } from './cricketScorecardStrings.ts';

interface ColumnHeadProps {
  readonly name: ColumnName;
  readonly strings: CricketScorecardStrings;
}

/** The head of a column of numbers: a letter for the eye, words for a screen reader and as a tooltip. */
export function ColumnHead({ name, strings }: ColumnHeadProps): ReactNode {
  const [short, long] = strings.columns[name];
  return (
    <th scope="col" data-column={name} title={long}>
      <span aria-hidden="true">{short}</span>
      <span className="cs-visually-hidden">{long}</span>
    </th>
  );
}
