import type { SportTable } from '../liveRow.ts';
import { nflGameFold } from './nflGameFold.ts';

/** The read model of NFL games. Between two plays a game may well be silent, so no age makes it stale; a lost link does. */
export const nflGames: SportTable<'nflGame'> = {
  entity: 'nflGame',
  fold: nflGameFold,
  staleAfterMs: null,
};
