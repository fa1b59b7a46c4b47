import type { CoreEntity, EntityItems } from '../protocols/entities.ts';
import type { Trajectory } from './billiards/trajectory.ts';
import type { BilliardsTable } from './billiards/billiardsTable.ts';
import type { CricketMatch } from './cricket/cricketMatch.ts';
import type { NflGame } from './nfl/nflGame.ts';

/** What the items of each entity are folded into. */
export interface EntityModels extends Pick<EntityItems, CoreEntity> {
  nflGame: NflGame;
  cricketMatch: CricketMatch;
  billiardsTable: BilliardsTable;
  trajectory: Trajectory;
}
