import type { CricketDismissal, CricketPlayer } from '../../protocols/cricket/cricketFacts.ts';
import { changeBatter, changeBowler } from './cards.ts';
import type { CricketInnings, FallOfWicket } from './cricketInnings.ts';
import { NO_PARTNERSHIP } from './cricketInnings.ts';
import { isSamePlayer } from './players.ts';

/** More than there are batters. */
const MAX_WICKETS = 60;

/** A batter leaves the middle. */
export interface Leaving {
  readonly dismissal: CricketDismissal;
  readonly bowler: CricketPlayer | null;
  readonly ballId: string | null;
  readonly wicketId: string | null;
  /** Counted by the caller. */
  readonly wicketNumber: number;
  /** The bowler's line has it already, because the server stated it. */
  readonly isBowlerStated: boolean;
  /** Told by a message of its own. */
  readonly isReported: boolean;
  readonly ballsPerOver: number;
}

/** Takes a batter off: the card, the fall of wickets, the bowler's figures; a new partnership begins. */
export function recordLeaving(innings: CricketInnings, leaving: Leaving): CricketInnings {
  const { dismissal, bowler, ballId, isReported, ballsPerOver } = leaving;
  const { player, isOut, isBowlers, kind, fielders } = dismissal;
  const takenBy = isBowlers ? bowler : null;
  const carded = changeBatter(innings, player, () => ({
    howOut: { kind, fielders, isOut, isBowlers, bowler: takenBy, ballId, isReported },
  }));
  const credited = leaving.isBowlerStated
    ? carded
    : changeBowler(carded, { player: takenBy, ballsPerOver }, ({ wickets }) => ({
        wickets: wickets + 1,
      }));
  return {
    ...credited,
    striker: isSamePlayer(credited.striker, player) ? null : credited.striker,
    nonStriker: isSamePlayer(credited.nonStriker, player) ? null : credited.nonStriker,
    partnership: NO_PARTNERSHIP,
    fallOfWickets: isOut ? withFall(credited, leaving) : credited.fallOfWickets,
  };
}

function withFall(innings: CricketInnings, leaving: Leaving): readonly FallOfWicket[] {
  const { fallOfWickets, runs, balls, partnership } = innings;
  const { wicketNumber, wicketId, ballId, dismissal } = leaving;
  const { player } = dismissal;
  const fall = { wicketNumber, wicketId, ballId, player, runs, balls, partnership };
  return [...fallOfWickets, fall].slice(-MAX_WICKETS);
}
