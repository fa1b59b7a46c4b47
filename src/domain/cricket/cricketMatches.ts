import type { SportTable } from '../liveRow.ts';
import { cricketMatchFold } from './cricketMatchFold.ts';

/** The table of cricket matches. Play pauses for hours, so no match is stale by age; a lost link makes it so. */
export const cricketMatches: SportTable<'cricketMatch'> = {
  entity: 'cricketMatch',
  fold: cricketMatchFold,
  staleAfterMs: null,
};
