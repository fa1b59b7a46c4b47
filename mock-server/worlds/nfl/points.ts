import type { NflGameState, ScoreType, ScoringPlay, Side } from './game.ts';
import { formatClock } from './gameClock.ts';

/** What each way to score is worth. */
export const POINTS: { readonly [Type in ScoreType]: number } = {
  TD: 6,
  FG: 3,
  SAF: 2,
  XP: 1,
  '2PT': 2,
};

/** Who scored, and how. */
export interface Scored {
  readonly side: Side;
  readonly type: ScoreType;
  readonly description: string;
}

/** Gives points: score, points by quarter and the list of scoring plays move together. */
export function addPoints(
  state: NflGameState,
  scored: Scored,
): { readonly state: NflGameState; readonly scoring: ScoringPlay } {
  const { side, type } = scored;
  const points = POINTS[type];
  const score = { ...state.score, [side]: state.score[side] + points };
  const index = Math.min(state.quarter, 5) - 1;
  const ofSide = state.quarters[side].map((sum, at) => (at === index ? sum + points : sum));
  const scoring: ScoringPlay = {
    type,
    quarter: state.quarter,
    team: state.teams[side],
    clock: formatClock(state.clockMs),
    description: scored.description,
    points,
    homeScore: score.home,
    awayScore: score.away,
  };
  return {
    scoring,
    state: {
      ...state,
      score,
      quarters: { ...state.quarters, [side]: ofSide },
      scoringPlays: [...state.scoringPlays, scoring],
    },
  };
}
