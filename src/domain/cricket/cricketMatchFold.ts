import { assertNever } from '../../lib/assertNever.ts';
import type { CricketItem } from '../../protocols/cricket/cricketItems.ts';
import type { Fold } from '../liveRow.ts';
import type { CricketMatch } from './cricketMatch.ts';
import { createCricketMatch, selectCurrentInnings } from './cricketMatch.ts';
import { foldBall } from './foldBall.ts';
import { foldDisputeRaised, foldDisputeResolved } from './foldDispute.ts';
import { foldMilestone, foldPlayerChanged } from './foldPlayers.ts';
import { foldInningsComplete, foldMatchComplete, foldOverComplete } from './foldProgress.ts';
import { foldSnapshot } from './foldSnapshot.ts';
import { foldWicket } from './foldWicket.ts';

const MAX_EVENTS = 50;

/**
 * How messages about a match become its read model. The server's word wins where it gives totals; where it does not,
 * deliveries are summed. A repeat changes nothing, and nothing that is known is lost to a message that does not say it.
 */
export const cricketMatchFold: Fold<CricketItem, CricketMatch> = {
  keyOf: ({ matchId }) => matchId,
  begin: (item) => merge(createCricketMatch(item.matchId), item),
  merge,
  isSame,
  cells: [
    { name: 'runs', read: (match) => selectCurrentInnings(match)?.runs ?? null },
    { name: 'wickets', read: (match) => selectCurrentInnings(match)?.wickets ?? null },
    { name: 'runRate', read: (match) => selectCurrentInnings(match)?.runRate ?? null },
    { name: 'requiredRate', read: (match) => selectCurrentInnings(match)?.requiredRate ?? null },
  ],
};

function merge(match: CricketMatch, item: CricketItem): CricketMatch {
  const next = apply(match, item);
  if (next === match || item.type === 'matchState') return next;
  return { ...next, recentEvents: [...next.recentEvents, item].slice(-MAX_EVENTS) };
}

function apply(match: CricketMatch, item: CricketItem): CricketMatch {
  switch (item.type) {
    case 'matchState':
      return foldSnapshot(match, item);
    case 'ball':
      return foldBall(match, item);
    case 'wicket':
      return foldWicket(match, item);
    case 'overComplete':
      return foldOverComplete(match, item);
    case 'inningsComplete':
      return foldInningsComplete(match, item);
    case 'matchComplete':
      return foldMatchComplete(match, item);
    case 'disputeRaised':
      return foldDisputeRaised(match, item);
    case 'disputeResolved':
      return foldDisputeResolved(match, item);
    case 'playerChanged':
      return foldPlayerChanged(match, item);
    case 'milestone':
      return foldMilestone(match, item);
    default:
      return assertNever(item);
  }
}

/** By identity: what did not change is the same object. */
function isSame(left: CricketMatch, right: CricketMatch): boolean {
  return (
    left.recentEvents === right.recentEvents &&
    left.innings === right.innings &&
    left.status === right.status &&
    left.result === right.result &&
    left.disputes === right.disputes &&
    left.milestones === right.milestones &&
    left.playerChanges === right.playerChanges &&
    left.teams === right.teams &&
    left.matchCode === right.matchCode &&
    left.ballsPerOver === right.ballsPerOver &&
    left.currentInnings === right.currentInnings
  );
}
