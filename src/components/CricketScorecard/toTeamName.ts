import type { CricketInnings } from '../../hooks/viewTypes.ts';
import type { CricketScorecardStrings } from './cricketScorecardStrings.ts';

/** Whose innings it is, in words. */
export function toTeamName(
  { battingTeam, inningsNumber, isSuperOver }: CricketInnings,
  strings: CricketScorecardStrings,
): string {
  const team = battingTeam?.name ?? strings.unknownTeam(inningsNumber);
  return isSuperOver ? strings.superOver(team) : team;
}
