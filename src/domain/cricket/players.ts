import type { CricketPlayer, CricketTeam } from '../../protocols/cricket/cricketFacts.ts';

/** Whether two mentions mean one person: by id where both have one, else by name. */
export function isSamePlayer(left: CricketPlayer | null, right: CricketPlayer | null): boolean {
  if (!left || !right) return false;
  if (left === right) return true;
  if (left.playerId !== null && right.playerId !== null) return left.playerId === right.playerId;
  return left.name !== null && left.name === right.name;
}

/** What both mentions say of a person; the known one itself if the other adds nothing. */
export function mergePlayer(known: CricketPlayer, update: CricketPlayer): CricketPlayer {
  const playerId = known.playerId ?? update.playerId;
  const name = update.name ?? known.name;
  return playerId === known.playerId && name === known.name ? known : { playerId, name };
}

/** Whether two mentions mean one side. */
export function isSameTeam(left: CricketTeam | null, right: CricketTeam | null): boolean {
  if (!left || !right) return false;
  if (left.teamId !== null && right.teamId !== null) return left.teamId === right.teamId;
  return left.name !== null && left.name === right.name;
}

/** What both mentions say of a side; the known one itself if the other adds nothing. */
export function mergeTeam(
  known: CricketTeam | null,
  update: CricketTeam | null,
): CricketTeam | null {
  if (!known || !update) return known ?? update;
  const teamId = update.teamId ?? known.teamId;
  const name = update.name ?? known.name;
  return teamId === known.teamId && name === known.name ? known : { teamId, name };
}
