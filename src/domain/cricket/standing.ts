import type { CricketTarget, InningsState } from '../../protocols/cricket/cricketFacts.ts';
import type { CricketInnings } from './cricketInnings.ts';
import { toRequiredRate, toRunRate } from './rates.ts';

/** Takes the server's word on where an innings stands; what it leaves open stays as summed here. */
export function applyState(
  innings: CricketInnings,
  state: InningsState | null,
  ballsPerOver: number,
): CricketInnings {
  const penaltyRuns = state?.penaltyRuns ?? innings.penaltyRuns;
  const { pre, post } = innings.penaltyRuns;
  const awarded = penaltyRuns.pre + penaltyRuns.post - pre - post;
  const stated: CricketInnings = {
    ...innings,
    runs: state?.runs ?? innings.runs + awarded,
    wickets: state?.wickets ?? innings.wickets,
    balls: state?.balls ?? innings.balls,
    penaltyRuns:
      penaltyRuns.pre === pre && penaltyRuns.post === post ? innings.penaltyRuns : penaltyRuns,
    target: mergeTarget(innings.target, state?.target ?? null),
  };
  const chase = toChase(stated, ballsPerOver);
  return {
    ...stated,
    ...chase,
    runRate: toRunRate(stated.runs, stated.balls, ballsPerOver),
    // Without a word about the innings, the last one stands where nothing better can be worked out.
    requiredRate:
      state?.requiredRate ?? chase.requiredRate ?? (state ? null : innings.requiredRate),
  };
}

function toChase(
  { target, runs, balls, ballsLimit, isComplete }: CricketInnings,
  ballsPerOver: number,
): Pick<CricketInnings, 'runsRequired' | 'ballsRemaining' | 'requiredRate'> {
  const limit = target?.balls ?? ballsLimit;
  const ballsRemaining = limit === null ? null : Math.max(0, limit - balls);
  const wanted = target?.runs ?? null;
  const runsRequired = wanted === null ? null : Math.max(0, wanted - runs);
  const isOver = isComplete || runsRequired === null || ballsRemaining === null;
  return {
    runsRequired,
    ballsRemaining,
    requiredRate: isOver ? null : toRequiredRate(runsRequired, ballsRemaining, ballsPerOver),
  };
}

/** A later word replaces the runs and balls; how the target was made stays known. */
export function mergeTarget(
  known: CricketTarget | null,
  update: CricketTarget | null,
): CricketTarget | null {
  if (!known || !update) return known ?? update;
  const runs = update.runs ?? known.runs;
  const balls = update.balls ?? known.balls;
  const method = update.method ?? known.method;
  const isSame = runs === known.runs && balls === known.balls && method === known.method;
  return isSame ? known : { runs, balls, method };
}
