import type { Balls } from './overs.ts';

/** A person. A placeholder of the original ("Batsman", "Bowler") is no name. */
export interface CricketPlayer {
  readonly playerId: string | null;
  readonly name: string | null;
}

/** A side. */
export interface CricketTeam {
  readonly teamId: string | null;
  readonly name: string | null;
}

export const CRICKET_STATUSES = [
  'scheduled',
  'tossPending',
  'live',
  'inningsBreak',
  'completed',
  'abandoned',
  'cancelled',
  'disputed',
] as const;
/** Where a match stands. */
export type CricketStatus = (typeof CRICKET_STATUSES)[number];

export const DISMISSAL_KINDS = [
  'bowled',
  'caught',
  'caughtAndBowled',
  'lbw',
  'runOut',
  'stumped',
  'hitWicket',
  'handledBall',
  'hitTwice',
  'obstructingField',
  'timedOut',
  'retiredHurt',
  'retiredOut',
  'retiredNotOut',
] as const;
/** How a batter left; `other` for words nobody here knows. */
export type DismissalKind = (typeof DISMISSAL_KINDS)[number] | 'other';

/** A batter leaves. */
export interface CricketDismissal {
  readonly player: CricketPlayer;
  readonly kind: DismissalKind;
  readonly fielders: readonly CricketPlayer[];
  /** Counts as a wicket: retired hurt and retired not out do not. */
  readonly isOut: boolean;
  /** Is credited to the bowler: a run out is not. */
  readonly isBowlers: boolean;
}

/** Extras, kind by kind. */
export interface CricketExtras {
  readonly wides: number;
  readonly noBalls: number;
  readonly byes: number;
  readonly legByes: number;
  /** Penalty runs of deliveries. */
  readonly penalty: number;
}

/** No extras. */
export const NO_EXTRAS: CricketExtras = { wides: 0, noBalls: 0, byes: 0, legByes: 0, penalty: 0 };

/** All extras together. */
export function sumExtras(extras: CricketExtras): number {
  return extras.wides + extras.noBalls + extras.byes + extras.legByes + extras.penalty;
}

/** Penalty runs of an innings that belong to no delivery. */
export interface PenaltyRuns {
  readonly pre: number;
  readonly post: number;
}

/** What an innings chases. */
export interface CricketTarget {
  /** Runs that win. */
  readonly runs: number | null;
  /** Legal balls there are for it. */
  readonly balls: Balls | null;
  /** "D/L" and the like, where rain made it. */
  readonly method: string | null;
}

/** Which innings a message is about: null where it does not say. */
export interface InningsHead {
  readonly inningsId: string | null;
  /** From 1, super overs count on. */
  readonly inningsNumber: number | null;
  readonly isSuperOver: boolean | null;
  readonly battingTeam: CricketTeam | null;
  readonly bowlingTeam: CricketTeam | null;
}

/** Where an innings stands in the server's words: null where it does not say. */
export interface InningsState {
  readonly runs: number | null;
  readonly wickets: number | null;
  readonly balls: Balls | null;
  /** Runs per over. */
  readonly runRate: number | null;
  /** Runs per over that win from here. */
  readonly requiredRate: number | null;
  readonly target: CricketTarget | null;
  readonly penaltyRuns: PenaltyRuns | null;
}

/** What a batter made in the server's words. */
export interface BatterStats {
  readonly runs: number | null;
  readonly balls: number | null;
  readonly fours: number | null;
  readonly sixes: number | null;
}

/** What a bowler did in the server's words. */
export interface BowlerStats {
  readonly balls: Balls | null;
  readonly maidens: number | null;
  readonly runs: number | null;
  readonly wickets: number | null;
}

/** A batter and what they made. */
export interface StatedBatter {
  readonly player: CricketPlayer;
  readonly stats: BatterStats;
}

/** A bowler and what they did. */
export interface StatedBowler {
  readonly player: CricketPlayer;
  readonly stats: BowlerStats;
}

/** How somebody scored a delivery. */
export interface DeliveryVersion {
  /** Off the bat; null where it is not said. */
  readonly runsBatter: number | null;
  /** Null where nothing is said of extras. */
  readonly extras: CricketExtras | null;
  readonly isLegal: boolean | null;
  readonly boundary: 'four' | 'six' | null;
}
