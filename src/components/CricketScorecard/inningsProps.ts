import type { CricketInnings } from '../../hooks/viewTypes.ts';
import type { CricketScorecardStrings } from './cricketScorecardStrings.ts';

/** Props of an innings and of its tables. */
export interface InningsProps {
  readonly innings: CricketInnings;
  readonly ballsPerOver: number;
  readonly strings: CricketScorecardStrings;
}
