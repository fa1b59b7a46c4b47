import type {
  CricketDismissal,
  CricketExtras,
  CricketPlayer,
  CricketTarget,
  CricketTeam,
  PenaltyRuns,
} from '../../protocols/cricket/cricketFacts.ts';
import { NO_EXTRAS } from '../../protocols/cricket/cricketFacts.ts';
import { toBalls } from '../../protocols/cricket/overs.ts';
import type { Balls } from '../../protocols/cricket/overs.ts';

/** How a batter left, and with whose help. */
export interface HowOut extends Omit<CricketDismissal, 'player'> {
  readonly bowler: CricketPlayer | null;
  readonly ballId: string | null;
  /** Told on its own, not only with the delivery. */
  readonly isReported: boolean;
}

/** A line of the batting card. */
export interface CricketBatter {
  readonly player: CricketPlayer;
  readonly runs: number;
  /** Faced: no-balls count, wides do not. */
  readonly balls: number;
  readonly fours: number;
  readonly sixes: number;
  /** Runs per hundred balls. */
  readonly strikeRate: number | null;
  /** Null while batting, or not out at the end; retired hurt is no wicket but ends up here. */
  readonly howOut: HowOut | null;
}

/** A line of the bowling card. */
export interface CricketBowler {
  readonly player: CricketPlayer;
  /** Legal ones. */
  readonly balls: Balls;
  readonly maidens: number;
  /** Conceded: off the bat, wides and no-balls. */
  readonly runs: number;
  readonly wickets: number;
  /** Runs per over. */
  readonly economy: number | null;
}

/** One delivery, as it counts now: a dispute may have corrected it. */
export interface CricketDelivery {
  readonly ballId: string;
  readonly batter: CricketPlayer | null;
  readonly bowler: CricketPlayer | null;
  readonly runsBatter: number;
  readonly runsTotal: number;
  readonly extras: CricketExtras;
  readonly isLegal: boolean;
  readonly boundary: 'four' | 'six' | null;
  /** Who left with it, retired or out. */
  readonly leavers: readonly CricketPlayer[];
  readonly wickets: number;
  /** Of those, the ones nobody has said yet whose they are. */
  readonly unnamedWickets: number;
  /** Its bowler's figures were the server's word, so what follows about it must not count again. */
  readonly isBowlerStated: boolean;
}

/** An over, complete or under way. */
export interface CricketOver {
  /** From 1. */
  readonly overNumber: number;
  readonly bowler: CricketPlayer | null;
  readonly deliveries: readonly CricketDelivery[];
  /** One mark a delivery: "0" to "6", "W", "wd", "nb"; the server's own once the over is complete. */
  readonly marks: readonly string[];
  readonly runs: number;
  readonly wickets: number;
  readonly isComplete: boolean;
}

/** Two batters together. */
export interface CricketPartnership {
  readonly runs: number;
  readonly balls: number;
}

/** A wicket fell. */
export interface FallOfWicket {
  /** From 1. */
  readonly wicketNumber: number;
  readonly wicketId: string | null;
  readonly ballId: string | null;
  readonly player: CricketPlayer;
  /** Score and legal balls at that moment. */
  readonly runs: number;
  readonly balls: Balls;
  /** The partnership that ended. */
  readonly partnership: CricketPartnership;
}

/** One side's turn to bat; super overs are innings of their own. */
export interface CricketInnings {
  /** From 1, super overs count on. */
  readonly inningsNumber: number;
  readonly inningsId: string | null;
  readonly battingTeam: CricketTeam | null;
  readonly bowlingTeam: CricketTeam | null;
  readonly isSuperOver: boolean;
  readonly isComplete: boolean;
  readonly isDeclared: boolean;
  readonly isForfeited: boolean;
  readonly runs: number;
  readonly wickets: number;
  /** Legal ones; `formatOvers` makes overs of them. */
  readonly balls: Balls;
  /** Legal balls it may last; null: no limit, or not known. */
  readonly ballsLimit: Balls | null;
  readonly extras: CricketExtras;
  readonly penaltyRuns: PenaltyRuns;
  /** Runs per over. */
  readonly runRate: number | null;
  readonly target: CricketTarget | null;
  /** Runs that are missing, once there is a target. */
  readonly runsRequired: number | null;
  readonly ballsRemaining: number | null;
  /** Runs per over that win. */
  readonly requiredRate: number | null;
  readonly striker: CricketPlayer | null;
  readonly nonStriker: CricketPlayer | null;
  readonly bowler: CricketPlayer | null;
  /** In order of appearance. */
  readonly batters: readonly CricketBatter[];
  readonly bowlers: readonly CricketBowler[];
  readonly partnership: CricketPartnership;
  readonly fallOfWickets: readonly FallOfWicket[];
  /** The last 600. */
  readonly overs: readonly CricketOver[];
  /** Under way, or the last one until the next begins. */
  readonly thisOver: CricketOver | null;
  /** The last six complete ones. */
  readonly recentOvers: readonly CricketOver[];
}

export const NO_PARTNERSHIP: CricketPartnership = { runs: 0, balls: 0 };

/** An innings of which nothing is known but that it is there. */
export function createInnings(inningsNumber: number): CricketInnings {
  return {
    inningsNumber,
    inningsId: null,
    battingTeam: null,
    bowlingTeam: null,
    isSuperOver: false,
    isComplete: false,
    isDeclared: false,
    isForfeited: false,
    runs: 0,
    wickets: 0,
    balls: toBalls(0),
    ballsLimit: null,
    extras: NO_EXTRAS,
    penaltyRuns: { pre: 0, post: 0 },
    runRate: null,
    target: null,
    runsRequired: null,
    ballsRemaining: null,
    requiredRate: null,
    striker: null,
    nonStriker: null,
    bowler: null,
    batters: [],
    bowlers: [],
    partnership: NO_PARTNERSHIP,
    fallOfWickets: [],
    overs: [],
    thisOver: null,
    recentOvers: [],
  };
}
