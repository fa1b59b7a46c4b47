import type { CricketBatter } from '../../hooks/viewTypes.ts';

/** By id where both have one, else by name. */
export function isSamePerson(
  left: CricketBatter['player'],
  right: CricketBatter['player'],
): boolean {
  if (left.playerId !== null && right.playerId !== null) return left.playerId === right.playerId;
  return left.name !== null && left.name === right.name;
}
