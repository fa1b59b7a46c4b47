import { toEdge } from '../../hooks/oddsMath.ts';
import type { BestMoneylineResult } from '../../hooks/useBestMoneyline.ts';
import type { PredictionRow } from '../../hooks/viewTypes.ts';

/** What a bet on the pick earns, and where. */
export interface PickEdge {
  /** On average per unit staked, if the model is right: 0.05 is 5 %. */
  readonly edge: number;
  readonly american: number;
  /** Null for a consensus of books. */
  readonly sportsbook: string | null;
}

/** About a team, and not about who wins: the price that is known here is one for winning. */
const NOT_FOR_WINNING: ReadonlySet<string> = new Set(['spread_cover']);

/**
 * The edge of a pick against the best price. Null unless the pick is that one of the two teams wins, the model says how likely it is, and a
 * book has a price for it: neither a player's figures nor a cover of the spread is a bet on the winner.
 */
export function toPickEdge(row: PredictionRow, best: BestMoneylineResult | null): PickEdge | null {
  const { pick, player, probability } = row;
  if (!best || pick === null || player !== null || probability === null) return null;
  if (NOT_FOR_WINNING.has(row.predictionType)) return null;
  const price = isTeam(pick, best.homeTeam)
    ? best.home
    : isTeam(pick, best.awayTeam)
      ? best.away
      : null;
  const edge = price && toEdge(probability, price.american);
  return price && edge !== null
    ? { edge, american: price.american, sportsbook: price.sportsbook }
    : null;
}

function isTeam(pick: string, team: string | null): boolean {
  return pick.trim().toLowerCase() === team?.trim().toLowerCase();
}
