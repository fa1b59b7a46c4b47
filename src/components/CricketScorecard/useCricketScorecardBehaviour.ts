import { selectCurrentInnings } from '../../hooks/sportViews.ts';
import type { LiveMatchResult } from '../../hooks/useLiveMatch.ts';
import { useLiveMatch } from '../../hooks/useLiveMatch.ts';
import type { CricketInnings, CricketMatch } from '../../hooks/viewTypes.ts';
import type { Chase } from './cricketScorecardStrings.ts';

/** What a scorecard shows of a match. */
export interface CricketScorecardModel {
  readonly result: LiveMatchResult;
  readonly match: CricketMatch | undefined;
  /** Under way, or the last one. */
  readonly current: CricketInnings | null;
  /** Innings that have begun, oldest first. */
  readonly innings: readonly CricketInnings[];
  readonly chase: Chase | null;
  /** Names of both sides, as far as they are known. */
  readonly teams: readonly string[];
}

/** Follows a match for a scorecard. */
export function useCricketScorecardBehaviour(
  matchId: string,
  isEnabled: boolean,
): CricketScorecardModel {
  const result = useLiveMatch(matchId, { enabled: isEnabled });
  const { match } = result;
  const current = match ? selectCurrentInnings(match) : null;
  return {
    result,
    match,
    current,
    innings: match?.innings.filter((innings) => isShown(innings, current)) ?? [],
    chase: current && match?.result === null ? toChase(current) : null,
    teams: match?.teams.flatMap(({ name }) => name ?? []) ?? [],
  };
}

/** The next innings is known by its target before it begins: then there is nothing to show of it yet. */
function isShown({ inningsNumber }: CricketInnings, current: CricketInnings | null): boolean {
  return current !== null && inningsNumber <= current.inningsNumber;
}

function toChase(innings: CricketInnings): Chase | null {
  const { target, runsRequired, ballsRemaining, requiredRate } = innings;
  if (target === null || target.runs === null || runsRequired === null) return null;
  return { target: target.runs, runsRequired, ballsRemaining, requiredRate };
}
