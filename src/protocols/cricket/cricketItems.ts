import type {
  BatterStats,
  BowlerStats,
  CricketDismissal,
  CricketExtras,
  CricketPlayer,
  CricketStatus,
  CricketTarget,
  CricketTeam,
  DeliveryVersion,
  InningsHead,
  InningsState,
  StatedBatter,
  StatedBowler,
} from './cricketFacts.ts';
import type { Balls } from './overs.ts';

/** What every message about a match has. */
interface About {
  readonly matchId: string;
  /** When the server sent it, as it wrote it; for display only. */
  readonly sourceTime: string | null;
}

/** The snapshot after joining: null where it does not say, which for the original is nearly everywhere. */
export interface CricketMatchStateItem extends About {
  readonly type: 'matchState';
  readonly matchCode: string | null;
  readonly status: CricketStatus | null;
  readonly teams: readonly CricketTeam[];
  /** Legal balls of an over. */
  readonly ballsPerOver: number | null;
  readonly innings: (InningsHead & { readonly ballsLimit: Balls | null }) | null;
  readonly state: InningsState | null;
  readonly striker: StatedBatter | null;
  readonly nonStriker: StatedBatter | null;
  readonly bowler: StatedBowler | null;
}

/** A delivery. */
export interface CricketBallItem extends About, InningsHead {
  readonly type: 'ball';
  readonly ballId: string;
  /** The over under way, from 1. */
  readonly overNumber: number | null;
  readonly ballInOver: number | null;
  readonly batter: CricketPlayer | null;
  readonly nonStriker: CricketPlayer | null;
  readonly bowler: CricketPlayer | null;
  readonly runsBatter: number;
  /** Off the bat and extras. */
  readonly runsTotal: number;
  readonly extras: CricketExtras;
  /** Counts towards the over. */
  readonly isLegal: boolean;
  readonly boundary: 'four' | 'six' | null;
  /** Whether a wicket fell, where `wickets` does not say which. */
  readonly isWicket: boolean;
  readonly wickets: readonly CricketDismissal[];
  readonly ballsLimit: Balls | null;
  readonly state: InningsState | null;
  readonly batterStats: BatterStats | null;
  readonly bowlerStats: BowlerStats | null;
  readonly commentary: string | null;
}

/** A dismissal; it follows the delivery, if there was one. */
export interface CricketWicketItem extends About, InningsHead {
  readonly type: 'wicket';
  readonly ballId: string | null;
  readonly wicketId: string | null;
  readonly dismissal: CricketDismissal;
  /** What the batter had made. */
  readonly batterStats: BatterStats;
  readonly bowler: CricketPlayer | null;
  readonly state: InningsState | null;
  /** "149/5 (15.4 overs)", taken apart. */
  readonly fall: Pick<InningsState, 'runs' | 'wickets' | 'balls'>;
  /** Of the partnership that ended; null where it is not said. */
  readonly partnership: {
    readonly runs: number | null;
    readonly balls: number | null;
    readonly partner: CricketPlayer | null;
  } | null;
  readonly commentary: string | null;
}

/** An over's end. */
export interface CricketOverCompleteItem extends About, InningsHead {
  readonly type: 'overComplete';
  readonly overNumber: number;
  readonly bowler: StatedBowler | null;
  readonly runs: number | null;
  readonly wickets: number | null;
  /** "0" to "6", "W", "wd", "nb"; empty where it is not said. */
  readonly balls: readonly string[];
  readonly state: InningsState | null;
  readonly nextBowler: StatedBowler | null;
}

/** An innings' end. */
export interface CricketInningsCompleteItem extends About, InningsHead {
  readonly type: 'inningsComplete';
  readonly state: InningsState;
  readonly extras: { readonly [Kind in keyof CricketExtras]: number | null } | null;
  readonly topScorers: readonly StatedBatter[];
  readonly topBowlers: readonly StatedBowler[];
  readonly isDeclared: boolean | null;
  readonly isForfeited: boolean | null;
  readonly next: {
    readonly inningsNumber: number | null;
    readonly battingTeam: CricketTeam | null;
    readonly target: CricketTarget | null;
    /** "Australia need 246 runs to win", in the server's words. */
    readonly message: string | null;
  } | null;
}

/** By how much a match was won. */
export interface CricketMargin {
  readonly kind: 'runs' | 'wickets' | 'tied' | 'noResult' | 'drawn' | 'awarded' | 'other';
  readonly value: number | null;
  /** Won by an innings and `value` runs. */
  readonly isByInnings: boolean;
}

/** A match's end. */
export interface CricketMatchCompleteItem extends About {
  readonly type: 'matchComplete';
  readonly matchCode: string | null;
  /** In words. */
  readonly result: string | null;
  readonly winner: CricketTeam | null;
  readonly margin: CricketMargin | null;
  readonly method: string | null;
  readonly superOverWinner: CricketTeam | null;
  readonly bowlOutWinner: CricketTeam | null;
  readonly playerOfMatch: CricketPlayer | null;
  readonly finalScores: readonly {
    readonly inningsNumber: number;
    readonly team: CricketTeam | null;
    readonly runs: number | null;
    readonly wickets: number | null;
  }[];
}

/** Scorers disagree about a delivery. */
export interface CricketDisputeRaisedItem extends About, InningsHead {
  readonly type: 'disputeRaised';
  readonly disputeId: string;
  readonly ballId: string | null;
  readonly overNumber: number | null;
  readonly ballInOver: number | null;
  readonly versionA: DeliveryVersion | null;
  readonly versionB: DeliveryVersion | null;
  readonly message: string | null;
}

/** They agree: the delivery is what `resolution` says. */
export interface CricketDisputeResolvedItem extends About {
  readonly type: 'disputeResolved';
  readonly disputeId: string;
  readonly ballId: string | null;
  readonly resolution: DeliveryVersion | null;
  readonly resolvedBy: 'umpire' | 'majorityVote' | 'captain' | 'videoReview' | 'other';
  readonly resolverName: string | null;
  readonly message: string | null;
  readonly state: InningsState | null;
}

/** Somebody comes for somebody. */
export interface CricketPlayerChangedItem extends About {
  readonly type: 'playerChanged';
  /** The same when it is sent again; null where it is not said. */
  readonly eventId: string | null;
  readonly change: 'batter' | 'bowler' | 'substitute' | 'other';
  /** In the server's words: "WICKET", "INJURY". */
  readonly reason: string | null;
  readonly playerOut: CricketPlayer | null;
  readonly playerIn: CricketPlayer | null;
  readonly battingPosition: number | null;
  readonly team: CricketTeam | null;
  readonly inningsId: string | null;
  readonly inningsNumber: number | null;
}

/** Something worth a cheer. */
export interface CricketMilestoneItem extends About {
  readonly type: 'milestone';
  /** The same when it is sent again; null where it is not said. */
  readonly eventId: string | null;
  readonly milestone:
    'fifty' | 'century' | 'hatTrick' | 'fiveWickets' | 'team100' | 'team200' | 'other';
  readonly player: CricketPlayer | null;
  readonly runs: number | null;
  readonly balls: number | null;
  readonly wickets: number | null;
  readonly message: string | null;
  readonly inningsId: string | null;
  readonly inningsNumber: number | null;
}

/** What happens once in a match. */
export type CricketOccurrence =
  | CricketBallItem
  | CricketWicketItem
  | CricketOverCompleteItem
  | CricketInningsCompleteItem
  | CricketMatchCompleteItem
  | CricketDisputeRaisedItem
  | CricketDisputeResolvedItem
  | CricketPlayerChangedItem
  | CricketMilestoneItem;

/** A message about a match, normalised. */
export type CricketItem = CricketMatchStateItem | CricketOccurrence;
