/** Which of the two teams. */
export type Side = 'home' | 'away';

/** A number for each team. */
export interface PerSide<Value = number> {
  readonly home: Value;
  readonly away: Value;
}

/** Ways to get points; `XP` and `2PT` are the tries after a touchdown. */
export type ScoreType = 'TD' | 'FG' | 'SAF' | 'XP' | '2PT';

/** Points that somebody got, with the score they led to. A touchdown and the try after it are two. */
export interface ScoringPlay {
  readonly type: ScoreType;
  /** 5 is overtime. */
  readonly quarter: number;
  /** Abbreviation of the team that got them. */
  readonly team: string;
  /** Game clock at the snap, `m:ss`. */
  readonly clock: string;
  readonly description: string;
  readonly points: number;
  readonly homeScore: number;
  readonly awayScore: number;
}

/** A team's way towards the other's goal. */
export interface Drive {
  /** From 1, counted over both teams. */
  readonly number: number;
  readonly side: Side;
  /** Snaps, without kicks after a touchdown. */
  readonly playCount: number;
  /** Net yards, which may be negative. */
  readonly yards: number;
  /** Null where a source does not say. */
  readonly startYardsToGoal: number | null;
  readonly startQuarter: number;
  /** Game clock it has taken. */
  readonly elapsedMs: number;
  /** How it ended (`Touchdown`, `Punt`); null while it goes on. */
  readonly result: string | null;
}

export type GamePhase = 'scheduled' | 'live' | 'halftime' | 'final';

/** What comes next. */
export type Situation = 'kickoff' | 'scrimmage' | 'conversion' | 'over';

/** A game at one moment. Immutable: each play gives another. */
export interface NflGameState {
  readonly gameId: string;
  /** Abbreviations. */
  readonly teams: PerSide<string>;
  readonly phase: GamePhase;
  /** 1 to 4; 5 is overtime. */
  readonly quarter: number;
  /** What is left of the quarter. */
  readonly clockMs: number;
  readonly score: PerSide;
  /** Points by quarter, one entry for each that began. */
  readonly quarters: PerSide<readonly number[]>;
  readonly situation: Situation;
  /** Who has the ball; before a kickoff who will receive it; null where a source does not say. */
  readonly possession: Side | null;
  /** 1 to 4 at a scrimmage, else null. */
  readonly down: number | null;
  /** Yards to a new first down; null unless there is a down. */
  readonly distance: number | null;
  /** Yards to the goal line ahead, 0 to 100; null where a source does not say. */
  readonly yardsToGoal: number | null;
  readonly isTwoMinuteWarningOver: boolean;
  /** Oldest first; the last one goes on unless it has a result. */
  readonly drives: readonly Drive[];
  /** Oldest first. */
  readonly scoringPlays: readonly ScoringPlay[];
  /** Lines of the play-by-play so far. */
  readonly playCount: number;
}

/** What kind of thing happened; `quarterEnd`, `warning` and `timeout` are no snaps. */
export type PlayKind =
  | 'kickoff'
  | 'run'
  | 'pass'
  | 'sack'
  | 'punt'
  | 'fieldGoal'
  | 'conversion'
  | 'kneel'
  | 'spike'
  | 'penalty'
  | 'timeout'
  | 'warning'
  | 'quarterEnd'
  | 'other';

/** What was played and what came of it. */
export interface Play {
  readonly kind: PlayKind;
  readonly description: string;
  readonly yards: number;
  readonly isTurnover: boolean;
}

/** One line of the play-by-play, with the situation before the snap. */
export interface PlayRecord
  extends
    Play,
    Pick<NflGameState, 'quarter' | 'clockMs' | 'possession' | 'down' | 'distance' | 'yardsToGoal'> {
  /** Unique within its game. */
  readonly id: string;
}

/** Something that happened and the game as it is now: what servers tell and clients fold. */
export interface NflMoment {
  readonly state: NflGameState;
  /** Null where nothing was played (the beginning, a correction). */
  readonly play: PlayRecord | null;
  /** Points this moment brought. */
  readonly scoring: ScoringPlay | null;
  /** The drive it is about, going on or just ended. */
  readonly drive: Drive | null;
  /** Whether the game clock runs all the way to the next moment. */
  readonly isClockRunning: boolean;
}

/** The other team. */
export function otherSide(side: Side): Side {
  return side === 'home' ? 'away' : 'home';
}

/** A game of which nothing has happened yet. */
export function toOpening(state: NflGameState): NflMoment {
  return { state, play: null, scoring: null, drive: null, isClockRunning: false };
}

/** Begins a quarter: it gets its place among the points by quarter. All of overtime shares one. */
export function openQuarter(state: NflGameState, quarter: number): NflGameState {
  const count = Math.min(quarter, 5);
  const widen = (sums: readonly number[]) => [
    ...sums,
    ...Array.from({ length: Math.max(0, count - sums.length) }, () => 0),
  ];
  return {
    ...state,
    quarter,
    quarters: { home: widen(state.quarters.home), away: widen(state.quarters.away) },
  };
}

/** A line of the play-by-play: what was played in the situation `before`. */
export function toPlayRecord(before: NflGameState, play: Play): PlayRecord {
  const { clockMs, distance, down, possession, quarter, yardsToGoal } = before;
  const id = String(before.playCount + 1);
  return { ...play, id, quarter, clockMs, possession, down, distance, yardsToGoal };
}

/** The drive that goes on or was the last. */
export function toLastDrive(state: NflGameState): Drive | null {
  return state.drives.at(-1) ?? null;
}
