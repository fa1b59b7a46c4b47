import type { NflScoringPlay } from '../../protocols/nfl/nflItems.ts';
import { mergeKnown } from '../../lib/mergeKnown.ts';

/** More than any game has. */
export const MAX_SCORING_PLAYS = 100;
/** A touchdown with a two-point try. */
const MOST_POINTS = 8;

/** A score, both sides known. */
export interface Score {
  readonly home: number;
  readonly away: number;
}

/** Who scored how much between two scores, if that can have been a single play; else null. */
export function toSingleGain(
  before: Score,
  after: Score,
): { readonly team: 'home' | 'away'; readonly points: number } | null {
  const home = after.home - before.home;
  const away = after.away - before.away;
  if (home >= 1 && home <= MOST_POINTS && away === 0) return { team: 'home', points: home };
  if (away >= 1 && away <= MOST_POINTS && home === 0) return { team: 'away', points: away };
  return null;
}

/**
 * The list with a play in its place. Scores only grow, so the score after it identifies a play: told again, it fills in what was not
 * known of it.
 */
export function addScoringPlay(
  list: readonly NflScoringPlay[],
  play: NflScoringPlay,
): readonly NflScoringPlay[] {
  const at = list.findIndex((known) => isSamePlay(known, play));
  const known = list[at];
  if (known) {
    const merged = mergeKnown(known, play);
    return merged === known ? list : list.with(at, merged);
  }
  const later = list.findIndex((other) => sumOf(other) > sumOf(play));
  const longer = list.toSpliced(later === -1 ? list.length : later, 0, play);
  return longer.slice(-MAX_SCORING_PLAYS);
}

/** A list as it was told, by score and each play once. */
export function orderPlays(told: readonly NflScoringPlay[]): readonly NflScoringPlay[] {
  return told.reduce<readonly NflScoringPlay[]>(addScoringPlay, []);
}

/** The list without plays that made more points than there are: they were taken back. */
export function withoutVoided(
  list: readonly NflScoringPlay[],
  score: Score,
): readonly NflScoringPlay[] {
  const isGood = ({ homeScore, awayScore }: NflScoringPlay) =>
    homeScore <= score.home && awayScore <= score.away;
  return list.every(isGood) ? list : list.filter(isGood);
}

function isSamePlay(left: NflScoringPlay, right: NflScoringPlay): boolean {
  return left.homeScore === right.homeScore && left.awayScore === right.awayScore;
}

function sumOf({ homeScore, awayScore }: NflScoringPlay): number {
  return homeScore + awayScore;
}
