/** One person of a match. */
export interface Player {
  /** UUID text. */
  readonly id: string;
  readonly name: string;
}

/** One side of a match, in batting order as far as it is known. */
export interface Team {
  /** UUID text. */
  readonly id: string;
  readonly name: string;
  readonly players: readonly Player[];
}

/** Runs that no batter made, by kind. */
export interface Extras {
  readonly wides: number;
  readonly noBalls: number;
  readonly byes: number;
  readonly legByes: number;
  readonly penalty: number;
}

/** Every way to leave the middle. */
export const DISMISSAL_KINDS = [
  'bowled',
  'caught',
  'caught_and_bowled',
  'lbw',
  'stumped',
  'hit_wicket',
  'run_out',
  'obstructing_field',
  'hit_the_ball_twice',
  'handled_ball',
  'timed_out',
  'retired_out',
  'retired_hurt',
  'retired_not_out',
] as const;
export type DismissalKind = (typeof DISMISSAL_KINDS)[number];

/** A batter leaves; whether that is a wicket depends on the kind. */
export interface Dismissal {
  readonly playerOut: Player;
  readonly kind: DismissalKind;
  readonly fielders: readonly Player[];
}

/** Two scorers saw different things; `truth` is what the delivery says, `claimed` what was told first. */
export interface Dispute {
  readonly claimedRuns: number;
  /** After how many more deliveries it is settled; the end of the innings settles it at the latest. */
  readonly settledAfter: number;
  readonly settledBy: 'UMPIRE' | 'MAJORITY_VOTE' | 'CAPTAIN' | 'VIDEO_REVIEW';
}

/** A player who takes another's place before a delivery: in the middle, or in the side. */
export interface Replacement {
  readonly role: 'batter' | 'bowler' | 'side';
  readonly team: Team | null;
  readonly playerIn: Player;
  readonly playerOut: Player | null;
  readonly isInjury: boolean;
}

/** One ball, legal or not. */
export interface Delivery {
  readonly batter: Player;
  readonly nonStriker: Player;
  readonly bowler: Player;
  /** Made with the bat. */
  readonly batterRuns: number;
  readonly extras: Extras;
  /** Whether the runs of the bat came by the boundary. */
  readonly boundary: 'four' | 'six' | null;
  readonly dismissals: readonly Dismissal[];
  readonly replacements: readonly Replacement[];
  readonly dispute: Dispute | null;
}

/** An over; it has more or fewer legal balls than usual where the umpire miscounted. */
export interface Over {
  /** From 1. */
  readonly number: number;
  readonly deliveries: readonly Delivery[];
}

/** One side's turn to bat. */
export interface Innings {
  readonly battingTeam: Team;
  readonly bowlingTeam: Team;
  readonly overs: readonly Over[];
  readonly isSuperOver: boolean;
  readonly isDeclared: boolean;
  readonly isForfeited: boolean;
  /** Awarded before the first ball. */
  readonly penaltyBefore: number;
  /** Awarded after the last ball. */
  readonly penaltyAfter: number;
  /** What the side has to reach, and in how many legal balls (null: as many as usual). */
  readonly target: { readonly runs: number; readonly balls: number | null } | null;
  /** False where play ended before the innings did. */
  readonly isComplete: boolean;
}

/** How a match ended. */
export interface MatchResult {
  readonly kind: 'won' | 'tied' | 'drawn' | 'no_result';
  /** Of a tied match: who won the super over or bowl-out. */
  readonly winner: Team | null;
  readonly margin: { readonly type: 'runs' | 'wickets'; readonly value: number } | null;
  readonly isByInnings: boolean;
  /** What broke the tie. */
  readonly decidedBy: 'super_over' | 'bowl_out' | null;
  /** How the result was arrived at, such as "D/L". */
  readonly method: string | null;
}

/** A whole match, from which everything that is told of it follows. */
export interface MatchRecord {
  /** UUID text. */
  readonly id: string;
  readonly code: string;
  readonly teams: readonly [Team, Team];
  readonly ballsPerOver: number;
  /** Legal balls of an innings; null where there is no limit. */
  readonly ballsLimit: number | null;
  readonly innings: readonly Innings[];
  readonly result: MatchResult;
  readonly playerOfMatch: Player | null;
}

export const NO_EXTRAS: Extras = { wides: 0, noBalls: 0, byes: 0, legByes: 0, penalty: 0 };

export function sumExtras(extras: Extras): number {
  return extras.wides + extras.noBalls + extras.byes + extras.legByes + extras.penalty;
}

/** Wides and no-balls have to be bowled again. */
export function isLegal(delivery: Delivery): boolean {
  return delivery.extras.wides === 0 && delivery.extras.noBalls === 0;
}

/** Who retires hurt, or is allowed to come back, is not out. */
export function isWicket({ kind }: Dismissal): boolean {
  return kind !== 'retired_hurt' && kind !== 'retired_not_out';
}

const BOWLERS_KINDS: ReadonlySet<DismissalKind> = new Set([
  'bowled',
  'caught',
  'caught_and_bowled',
  'lbw',
  'stumped',
  'hit_wicket',
]);

/** Whether the bowler gets the wicket. */
export function isBowlersWicket({ kind }: Dismissal): boolean {
  return BOWLERS_KINDS.has(kind);
}
