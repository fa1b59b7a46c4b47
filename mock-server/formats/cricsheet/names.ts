import type { Player, Team } from '../../worlds/cricket/matchRecord.ts';

/** Finds who is meant by the names of a file. */
export interface Names {
  player(name: string): Player;
  team(name: string): Team;
}
