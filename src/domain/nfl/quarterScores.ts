import type { NflQuarterScores } from '../../protocols/nfl/nflItems.ts';
import { keepSame } from './boundedLists.ts';

type Quarters = readonly (number | null)[];

/** A score and the quarter it stood in. */
export interface ScoreAt {
  readonly quarter: number | null;
  readonly home: number | null;
  readonly away: number | null;
}

/** A team's score in a quarter. */
interface TeamScoreAt {
  readonly quarter: number | null;
  readonly score: number | null;
}

const EMPTY: NflQuarterScores = { home: [], away: [] };

/**
 * Points by quarter after the score went from one to another, for servers that do not tell them. Points made between two messages of the
 * same quarter were made in it; those made between messages of different quarters, or before the first message, may have been made in
 * any of them, so these quarters become unknown (null) rather than guessed.
 */
export function followScore(
  known: NflQuarterScores | null,
  before: ScoreAt,
  after: ScoreAt,
): NflQuarterScores | null {
  const isUnderWay = after.quarter !== null && after.quarter >= 1;
  if (!known && !isUnderWay) return null;
  const quarters = known ?? EMPTY;
  const followTeam = (team: 'home' | 'away') =>
    followTeamScore(
      quarters[team],
      { quarter: before.quarter, score: before[team] },
      { quarter: isUnderWay ? after.quarter : null, score: after[team] },
    );
  return settle(known, { home: followTeam('home'), away: followTeam('away') });
}

/** Points by quarter as the server tells them. */
export function takeQuarters(
  known: NflQuarterScores | null,
  told: NflQuarterScores,
): NflQuarterScores {
  return settle(known, told);
}

function followTeamScore(known: Quarters, before: TeamScoreAt, after: TeamScoreAt): Quarters {
  const { quarter, score } = after;
  if (score === null) return known;
  const change = score - (before.score ?? score);
  if (quarter === null) return change === 0 ? known : known.map(() => null);
  if (known.length === 0) return startQuarters(quarter, score);
  const list = extend(known, quarter);
  if (change === 0) return list;
  const from = Math.min(before.quarter ?? 1, quarter);
  const to = Math.max(before.quarter ?? quarter, quarter);
  return list.map((made, at) => {
    if (at + 1 < from || at + 1 > to || made === null) return made;
    const sum = made + change;
    return from === to && sum >= 0 ? sum : null;
  });
}

/** Nothing is known of the quarters before the first message, unless there was nothing to score in. */
function startQuarters(quarter: number, score: number): Quarters {
  if (quarter === 1) return [score];
  return Array.from({ length: quarter }, () => (score === 0 ? 0 : null));
}

function extend(list: Quarters, length: number): Quarters {
  const missing = Math.max(0, length - list.length);
  return missing === 0 ? list : [...list, ...Array.from({ length: missing }, () => 0)];
}

function settle(known: NflQuarterScores | null, next: NflQuarterScores): NflQuarterScores {
  if (!known) return next;
  const home = keepSame(known.home, next.home);
  const away = keepSame(known.away, next.away);
  return home === known.home && away === known.away ? known : { home, away };
}
