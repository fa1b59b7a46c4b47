import type {
  NflDrive,
  NflInsight,
  NflLineMovement,
  NflMoment,
  NflPhase,
  NflPlay,
  NflQuarterScores,
  NflScoringPlay,
  NflSituation,
} from '../../protocols/nfl/nflItems.ts';

/** The forecast of a game. The two probabilities always add up to 1, also where the server's do not. */
export interface NflWinProbability {
  readonly home: number;
  readonly away: number;
}

/** The home team's chance at a moment of the game. */
export interface NflWinPoint extends NflMoment {
  readonly home: number;
}

/** What a model says beyond who wins. */
export interface NflOutlook {
  /** The home team's: -3.2 is a win by 3.2 points. */
  readonly predictedSpread: number | null;
  /** 0 to 1. */
  readonly confidence: number | null;
  readonly modelVersion: string | null;
}

/** The prices of a book. */
export interface NflPrices {
  /** The home team's. */
  readonly spread: number | null;
  /** American odds. */
  readonly moneylineHome: number | null;
  readonly moneylineAway: number | null;
  readonly total: number | null;
}

/** A book's prices at a moment of the game. */
export interface NflPricePoint extends NflPrices, NflMoment {}

/** A book's lines and how they moved. */
export interface NflBook extends NflPrices {
  /** Null: a consensus of all books. */
  readonly sportsbook: string | null;
  /** The first prices seen, however long ago. */
  readonly opening: NflPricePoint;
  /** Prices from each change on, oldest first, the current ones last; the newest `MAX_PRICE_POINTS`. */
  readonly history: readonly NflPricePoint[];
}

/** Everything known of a game: folded from all messages about it, immutable, unchanged parts keep their identity. */
export interface NflGame extends NflMoment {
  readonly gameId: string;
  readonly homeTeam: string | null;
  readonly awayTeam: string | null;
  readonly homeScore: number | null;
  readonly awayScore: number | null;
  /** Null before any score is known. */
  readonly scoreByQuarter: NflQuarterScores | null;
  /** The clock as sent, "m:ss"; see `toGameClock` for one that runs. */
  readonly clock: string | null;
  readonly isClockRunning: boolean | null;
  readonly phase: NflPhase | null;
  /** The status as sent. */
  readonly status: string | null;
  /** Where the ball is; null if nobody told, and after the end. */
  readonly situation: NflSituation | null;
  /** The ball is 20 yards or less from the goal line. */
  readonly isRedZone: boolean;
  /** Two minutes or less are left in the half. */
  readonly isTwoMinuteWarning: boolean;
  /** How much the last change matters, 0 to 1; the server's word, or worked out (`toSignificance`). */
  readonly significance: number | null;
  readonly winProbability: NflWinProbability | null;
  /** From each change on, oldest first; the newest `MAX_WIN_POINTS`. */
  readonly winProbabilityHistory: readonly NflWinPoint[];
  readonly outlook: NflOutlook | null;
  /** In the order in which they were first heard of. */
  readonly books: readonly NflBook[];
  /** Moves of a point or more that the server told of, oldest first. */
  readonly lineMovements: readonly NflLineMovement[];
  readonly lastPlay: NflPlay | null;
  /** Oldest first. */
  readonly plays: readonly NflPlay[];
  /** Oldest first. */
  readonly scoringPlays: readonly NflScoringPlay[];
  /** The current or last one. */
  readonly drive: NflDrive | null;
  /** By number, the current one included. */
  readonly drives: readonly NflDrive[];
  /** The narrator's remarks, oldest first. */
  readonly insights: readonly NflInsight[];
  /** Source's own stamp as sent, for display only. */
  readonly sourceTime: string | null;
}

const NOTHING: readonly never[] = Object.freeze([]);

/** A game of which nothing is known but that it exists. */
export function emptyNflGame(gameId: string): NflGame {
  return {
    gameId,
    homeTeam: null,
    awayTeam: null,
    homeScore: null,
    awayScore: null,
    scoreByQuarter: null,
    quarter: null,
    clock: null,
    clockMs: null,
    isClockRunning: null,
    phase: null,
    status: null,
    situation: null,
    isRedZone: false,
    isTwoMinuteWarning: false,
    significance: null,
    winProbability: null,
    winProbabilityHistory: NOTHING,
    outlook: null,
    books: NOTHING,
    lineMovements: NOTHING,
    lastPlay: null,
    plays: NOTHING,
    scoringPlays: NOTHING,
    drive: null,
    drives: NOTHING,
    insights: NOTHING,
    sourceTime: null,
  };
}
