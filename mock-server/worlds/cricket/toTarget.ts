import { sumExtras, type Innings } from './matchRecord.ts';

/**
 * What the side of an innings has to reach; null for one that does not decide the match.
 * @param isLimited Whether each side bats once; else the fourth innings decides.
 */
export function toTarget(
  all: readonly Innings[],
  index: number,
  isLimited: boolean,
): Innings['target'] {
  const turn = all[index];
  if (turn === undefined) return null;
  const before = all.slice(0, index).filter((other) => other.isSuperOver === turn.isSuperOver);
  const isChase = turn.isSuperOver
    ? before.length % 2 === 1
    : before.length === (isLimited ? 1 : 3);
  if (!isChase) return null;
  // A second super over has nothing to do with the first.
  const counted = turn.isSuperOver ? before.slice(-1) : before;
  const lead = counted.reduce(
    (sum, other) =>
      other.battingTeam.id === turn.battingTeam.id ? sum - sumRuns(other) : sum + sumRuns(other),
    0,
  );
  return lead >= 0 ? { runs: lead + 1, balls: null } : null;
}

/** All runs of an innings. */
export function sumRuns(turn: Innings): number {
  return turn.overs
    .flatMap((over) => over.deliveries)
    .reduce(
      (sum, { batterRuns, extras }) => sum + batterRuns + sumExtras(extras),
      turn.penaltyBefore + turn.penaltyAfter,
    );
}
