import { toOpening, type NflGameState, type NflMoment } from './game.ts';
import { toInsight, type Insight } from './insights.ts';
import { toSignificance } from './significance.ts';
import { toHomeWinProbability } from './winProbability.ts';

/** A moment with what can be said about it. */
export interface AnalysedMoment extends NflMoment {
  /** 0 to 1. */
  readonly homeWinProbability: number;
  /** 0 to 1. */
  readonly significance: number;
  readonly insight: Insight | null;
}

/** Follows one game and says how much each moment matters. */
export interface Analyst {
  /** Takes the game's moments in order. */
  analyse(moment: NflMoment): AnalysedMoment;
}

/**
 * Creates the analyst of a game.
 * @param first The game before its first moment.
 * @param edge Points by which the home team is expected to win. @default 0
 */
export function createAnalyst(first: NflGameState, edge = 0): Analyst {
  let before = toOpening(first);
  let chance = toHomeWinProbability(first, edge);
  return {
    analyse(moment) {
      const homeWinProbability = toHomeWinProbability(moment.state, edge);
      const known = { moment: before, homeWinProbability: chance };
      const significance = toSignificance(moment, known, homeWinProbability);
      const insight = toInsight(moment, {
        before: before.state,
        significance,
        homeWinProbability,
        swing: homeWinProbability - chance,
      });
      before = moment;
      chance = homeWinProbability;
      const rounded = Math.round(homeWinProbability * 1_000) / 1_000;
      return { ...moment, homeWinProbability: rounded, significance, insight };
    },
  };
}
