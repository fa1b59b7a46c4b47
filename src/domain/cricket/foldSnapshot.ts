import type { CricketStatus } from '../../protocols/cricket/cricketFacts.ts';
import type { CricketMatchStateItem } from '../../protocols/cricket/cricketItems.ts';
import { changeBatter, changeBowler, toStatedBatting, toStatedBowling } from './cards.ts';
import type { CricketInnings } from './cricketInnings.ts';
import type { CricketMatch } from './cricketMatch.ts';
import { addTeam, openInnings, putInnings } from './findInnings.ts';
import { isShallowSame } from './isShallowSame.ts';
import { applyState } from './standing.ts';

/** How far a match has come; of two with the same number neither is later than the other. */
const PROGRESS: Readonly<Record<CricketStatus, number>> = {
  scheduled: 0,
  tossPending: 1,
  live: 2,
  inningsBreak: 2,
  disputed: 2,
  completed: 3,
  abandoned: 3,
  cancelled: 3,
};

/**
 * The snapshot after joining. Events may have come before it that it does not know of, so it never takes anything
 * back: what it leaves open, and an innings that has moved on since, stay as they are.
 */
export function foldSnapshot(match: CricketMatch, item: CricketMatchStateItem): CricketMatch {
  const known: CricketMatch = {
    ...match,
    matchCode: item.matchCode ?? match.matchCode,
    ballsPerOver: item.ballsPerOver ?? match.ballsPerOver,
    teams: item.teams.reduce(addTeam, match.teams),
  };
  const placed = placeInnings(known, item);
  const isAhead = placed !== known;
  const next = { ...placed, status: toLaterStatus(placed.status, item.status, isAhead) };
  return isShallowSame(match, next) ? match : next;
}

function toLaterStatus(
  known: CricketStatus | null,
  said: CricketStatus | null,
  isAhead: boolean,
): CricketStatus | null {
  if (known === null || said === null) return said ?? known;
  const step = PROGRESS[said] - PROGRESS[known];
  return step > 0 || (step === 0 && isAhead) ? said : known;
}

function placeInnings(match: CricketMatch, item: CricketMatchStateItem): CricketMatch {
  if (!item.innings) return match;
  const opened = openInnings(match, item.innings);
  const { ballsPerOver } = opened.match;
  if (isBehind(opened.match, opened.innings, item)) return match;
  const stated = applyState(
    { ...opened.innings, ballsLimit: item.innings.ballsLimit ?? opened.innings.ballsLimit },
    item.state,
    ballsPerOver,
  );
  return putInnings(opened.match, withPlayers(stated, item, ballsPerOver));
}

function isBehind(match: CricketMatch, innings: CricketInnings, { state }: CricketMatchStateItem) {
  if (innings.inningsNumber < (match.currentInnings ?? 0)) return true;
  const balls = state?.balls ?? 0;
  const runs = state?.runs ?? 0;
  return balls < innings.balls || (balls === innings.balls && runs < innings.runs);
}

function withPlayers(
  innings: CricketInnings,
  { striker, nonStriker, bowler }: CricketMatchStateItem,
  ballsPerOver: number,
): CricketInnings {
  let next = innings;
  for (const batter of [striker, nonStriker]) {
    if (batter) next = changeBatter(next, batter.player, toStatedBatting(batter.stats));
  }
  if (bowler) {
    const { player, stats } = bowler;
    next = changeBowler(next, { player, ballsPerOver }, toStatedBowling(stats));
  }
  return {
    ...next,
    striker: striker?.player ?? next.striker,
    nonStriker: nonStriker?.player ?? next.nonStriker,
    bowler: bowler?.player ?? next.bowler,
  };
}
