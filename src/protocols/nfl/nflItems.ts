/** Where a game stands. */
export type NflPhase =
  'scheduled' | 'live' | 'halftime' | 'final' | 'delayed' | 'postponed' | 'cancelled';

/** When in a game, as far as it is known. */
export interface NflMoment {
  /** 1 to 4, 5 and more in overtime, 0 before the kickoff. */
  readonly quarter: number | null;
  /** Time left in the quarter. */
  readonly clockMs: number | null;
}

/** Where the ball is; told as a whole, so null means unknown or none. */
export interface NflSituation {
  /** Team with the ball. */
  readonly possession: string | null;
  /** 1 to 4. */
  readonly down: number | null;
  /** Yards to a new first down. */
  readonly distance: number | null;
  /** Yards to the opponent's goal line, 0 to 100. */
  readonly yardsToGoal: number | null;
}

/** Points of each team in each quarter so far, overtime periods after the fourth; null where nobody told. */
export interface NflQuarterScores {
  readonly home: readonly (number | null)[];
  readonly away: readonly (number | null)[];
}

/** A play that scored. What identifies it within its game is the score after it. */
export interface NflScoringPlay {
  readonly quarter: number | null;
  readonly clock: string | null;
  readonly team: string | null;
  /** Such as "TD" or "FG". */
  readonly scoreType: string | null;
  readonly description: string | null;
  readonly points: number | null;
  readonly homeScore: number;
  readonly awayScore: number;
}

/** A possession. */
export interface NflDrive {
  /** 1 for the first drive of the game. */
  readonly number: number;
  readonly team: string | null;
  readonly quarter: number | null;
  /** Yards to the opponent's goal line where it began. */
  readonly startYardsToGoal: number | null;
  readonly playCount: number | null;
  readonly yards: number | null;
  /** Time of possession, "m:ss". */
  readonly elapsed: string | null;
  /** How it ended; null while it lasts. */
  readonly result: string | null;
}

/** What is known of a play. */
export interface NflPlay {
  /** Unique within the game; null where the server names none. */
  readonly playId: string | null;
  readonly quarter: number | null;
  readonly clock: string | null;
  readonly team: string | null;
  /** Such as "run" or "punt". */
  readonly playType: string | null;
  readonly description: string | null;
  readonly yards: number | null;
  /** Situation before the snap. */
  readonly down: number | null;
  readonly distance: number | null;
  readonly yardsToGoal: number | null;
  /** How much it matters, 0 to 1. */
  readonly significance: number | null;
  /** The drive it was part of; null where the message tells of none. */
  readonly driveNumber: number | null;
}

/** What a message says of the state of a game: null where it does not say. */
export interface NflGameState extends NflMoment {
  readonly type: 'gameState';
  readonly gameId: string;
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
  readonly homeScore: number | null;
  readonly awayScore: number | null;
  /** The clock as sent, "m:ss". */
  readonly clock: string | null;
  readonly isClockRunning: boolean | null;
  readonly phase: NflPhase | null;
  /** The status as sent. */
  readonly status: string | null;
  readonly situation: NflSituation | null;
  readonly significance: number | null;
  readonly homeWinProbability: number | null;
  readonly lastPlay: NflPlay | null;
  readonly drive: NflDrive | null;
  readonly scoreByQuarter: NflQuarterScores | null;
  /** All so far, oldest first. */
  readonly scoringPlays: readonly NflScoringPlay[] | null;
  /** All so far, oldest first. */
  readonly drives: readonly NflDrive[] | null;
  /** Source's own stamp as sent, for display only. */
  readonly sourceTime: string | null;
}

/** A book's lines; null where the message does not say. */
export interface NflLines {
  readonly type: 'lines';
  readonly gameId: string;
  /** Null: a consensus of all books. */
  readonly sportsbook: string | null;
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
  /** The home team's: -3.5 makes it the favourite. */
  readonly spread: number | null;
  /** American odds. */
  readonly moneylineHome: number | null;
  readonly moneylineAway: number | null;
  readonly total: number | null;
}

/** A forecast as sent: the probabilities need not add up to 1. */
export interface NflForecast {
  readonly type: 'forecast';
  readonly gameId: string;
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
  readonly homeWinProbability: number | null;
  readonly awayWinProbability: number | null;
  /** The home team's. */
  readonly predictedSpread: number | null;
  /** 0 to 1. */
  readonly confidence: number | null;
  readonly modelVersion: string | null;
}

/**
 * What every occurrence has. `id` is the same for copies of one occurrence, which are normal: a client on `games` and on the
 * channel of the game gets all of them twice.
 */
interface Happened {
  readonly id: string;
  readonly gameId: string;
}

/** A game was entered or began: Node tells it long before the kickoff. */
export interface NflGameStarted extends Happened {
  readonly type: 'gameStarted';
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
}

/** A game is over. */
export interface NflGameEnded extends Happened {
  readonly type: 'gameEnded';
  readonly homeScore: number | null;
  readonly awayScore: number | null;
}

/** A quarter began. */
export interface NflQuarterChange extends Happened {
  readonly type: 'quarterChange';
  readonly quarter: number;
}

/** Somebody scored. */
export interface NflScore extends Happened, NflScoringPlay {
  readonly type: 'score';
}

/** A play was run. Only of servers that number their plays. */
export interface NflPlayRun extends Happened, NflPlay {
  readonly type: 'play';
}

/** The narrator had something to say. */
export interface NflInsight extends Happened {
  readonly type: 'insight';
  readonly text: string;
  /** What it is about, such as "momentum". */
  readonly topic: string | null;
  /** 0 to 1. */
  readonly confidence: number | null;
  readonly quarter: number | null;
  readonly clock: string | null;
}

/** A spread moved by a point or more. */
export interface NflLineMovement extends Happened {
  readonly type: 'lineMovement';
  readonly sportsbook: string | null;
  readonly oldSpread: number | null;
  readonly newSpread: number | null;
  /** Size of the move, never negative. */
  readonly change: number | null;
  readonly message: string | null;
}

/** What happens once in a game. */
export type NflOccurrence =
  | NflGameStarted
  | NflGameEnded
  | NflQuarterChange
  | NflScore
  | NflPlayRun
  | NflInsight
  | NflLineMovement;

/** What the fold of a game takes, in order. */
export type NflGameItem = NflGameState | NflLines | NflForecast | NflOccurrence;
