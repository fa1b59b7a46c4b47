import type { CricketInnings, CricketOver, FallOfWicket } from './cricketInnings.ts';
import type { CricketMatch } from './cricketMatch.ts';

/** The score at the end of an over. */
export interface WormPoint {
  /** Overs bowled, as a fraction: half way through the third one is 2.5. For drawing only. */
  readonly overs: number;
  readonly runs: number;
}

/** A wicket on the worm. */
export interface WormWicket extends WormPoint {
  readonly fall: FallOfWicket;
}

/** Runs of an innings, over by over. */
export interface Worm {
  readonly innings: CricketInnings;
  /**
   * Begins where we know the innings from: at the first ball, or where the first known over began. One point an over follows, the
   * last of which is the score now.
   */
  readonly points: readonly WormPoint[];
  readonly wickets: readonly WormWicket[];
}

/** The worms of a match: one for each innings that has begun, without super overs, which are too short to compare. */
export function toWorms({ innings, ballsPerOver }: CricketMatch): readonly Worm[] {
  return innings
    .filter(({ isSuperOver, overs }) => !isSuperOver && overs.length > 0)
    .map((turn) => toWorm(turn, ballsPerOver));
}

/**
 * The worm of an innings. Its end is the innings' score, which may be the server's word: what the known overs do not
 * explain (overs before we came, penalty runs) was there before them.
 */
export function toWorm(innings: CricketInnings, ballsPerOver: number): Worm {
  const { overs, penaltyRuns, runs } = innings;
  const bowled = overs.reduce((sum, over) => sum + over.runs, 0);
  const first = overs[0];
  let sofar = Math.max(0, runs - penaltyRuns.post - bowled);
  const points: WormPoint[] = [{ overs: first ? first.overNumber - 1 : 0, runs: sofar }];
  for (const over of overs) {
    sofar = Math.min(runs, sofar + over.runs);
    const isLast = over === overs.at(-1);
    points.push({
      overs: toOversBowled(innings, over, ballsPerOver),
      runs: isLast ? runs : sofar,
    });
  }
  return { innings, points, wickets: toWickets(innings, ballsPerOver) };
}

/** The score of a worm after that many overs; null before it begins and after it ends. Between two overs, that of the earlier one. */
export function runsAfter({ points }: Worm, overs: number): number | null {
  const last = points.at(-1);
  if (!last || overs > Math.ceil(last.overs)) return null;
  return overs >= last.overs
    ? last.runs
    : (points.findLast((point) => point.overs <= overs)?.runs ?? null);
}

/** Where an over ends on the axis: the last one may be under way, or was the innings' last and short. */
function toOversBowled(innings: CricketInnings, over: CricketOver, ballsPerOver: number): number {
  const { overNumber } = over;
  if (over !== innings.overs.at(-1)) return overNumber;
  const bowled = innings.balls / ballsPerOver;
  return bowled >= overNumber - 1 && bowled <= overNumber ? bowled : overNumber;
}

function toWickets({ fallOfWickets }: CricketInnings, ballsPerOver: number): readonly WormWicket[] {
  return fallOfWickets.map((fall) => ({
    fall,
    overs: fall.balls / ballsPerOver,
    runs: fall.runs,
  }));
}
