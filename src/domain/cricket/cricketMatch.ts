import type {
  CricketPlayer,
  CricketStatus,
  CricketTeam,
  DeliveryVersion,
} from '../../protocols/cricket/cricketFacts.ts';
import type {
  CricketDisputeResolvedItem,
  CricketMargin,
  CricketMilestoneItem,
  CricketOccurrence,
  CricketPlayerChangedItem,
} from '../../protocols/cricket/cricketItems.ts';
import { BALLS_PER_OVER } from '../../protocols/cricket/overs.ts';
import type { CricketInnings } from './cricketInnings.ts';

/** How a match ended. */
export interface CricketResult {
  readonly kind: 'won' | 'tied' | 'drawn' | 'noResult' | 'awarded' | 'unknown';
  /** Also of a tied match that a super over or a bowl-out decided. */
  readonly winner: CricketTeam | null;
  readonly decidedBy: 'superOver' | 'bowlOut' | null;
  readonly margin: CricketMargin | null;
  /** "D/L" and the like. */
  readonly method: string | null;
  /** In the server's words. */
  readonly text: string | null;
  readonly playerOfMatch: CricketPlayer | null;
}

/** Scorers disagreed about a delivery. */
export interface CricketDispute {
  readonly disputeId: string;
  readonly status: 'open' | 'resolved';
  readonly ballId: string | null;
  readonly overNumber: number | null;
  readonly ballInOver: number | null;
  readonly versionA: DeliveryVersion | null;
  readonly versionB: DeliveryVersion | null;
  readonly resolution: DeliveryVersion | null;
  readonly resolvedBy: CricketDisputeResolvedItem['resolvedBy'] | null;
  readonly resolverName: string | null;
  readonly message: string | null;
}

/** The folded read model of a match. Unchanged parts keep their identity. */
export interface CricketMatch {
  readonly matchId: string;
  readonly matchCode: string | null;
  readonly status: CricketStatus | null;
  readonly teams: readonly CricketTeam[];
  /** Legal balls of an over. */
  readonly ballsPerOver: number;
  /** In order, super overs included. */
  readonly innings: readonly CricketInnings[];
  /** Number of the innings under way, or of the last one. */
  readonly currentInnings: number | null;
  readonly result: CricketResult | null;
  /** Oldest first, the last 100. */
  readonly disputes: readonly CricketDispute[];
  /** Oldest first, the last 50. */
  readonly milestones: readonly CricketMilestoneItem[];
  /** Oldest first, the last 100. */
  readonly playerChanges: readonly CricketPlayerChangedItem[];
  /** What happened last, oldest first, the last 50. */
  readonly recentEvents: readonly CricketOccurrence[];
}

/** A match of which nothing is known but its id. */
export function createCricketMatch(matchId: string): CricketMatch {
  return {
    matchId,
    matchCode: null,
    status: null,
    teams: [],
    ballsPerOver: BALLS_PER_OVER,
    innings: [],
    currentInnings: null,
    result: null,
    disputes: [],
    milestones: [],
    playerChanges: [],
    recentEvents: [],
  };
}

/** The innings under way, or the last one; null before the first. */
export function selectCurrentInnings(match: CricketMatch): CricketInnings | null {
  return match.innings.find(({ inningsNumber }) => inningsNumber === match.currentInnings) ?? null;
}

/** Disputes nobody has ended yet. */
export function selectOpenDisputes(match: CricketMatch): readonly CricketDispute[] {
  return match.disputes.filter(({ status }) => status === 'open');
}
