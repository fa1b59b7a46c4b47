import type { PerSide, ScoreType, Side } from '../../worlds/nfl/game.ts';

/** Points of a play, as its own statistics say. */
export interface GameCenterScore {
  readonly side: Side;
  readonly type: ScoreType;
}

/** One line of the play-by-play. */
export interface GameCenterPlay {
  /** The file's play number. */
  readonly id: string;
  readonly quarter: number;
  /** Left in the quarter at the snap; 0 where the line has no time (the end of a quarter). */
  readonly clockMs: number;
  /** The team with the ball, at a kickoff the kicking one; null at time-outs and the like. */
  readonly side: Side | null;
  /** 1 to 4, null for kicks and the like. */
  readonly down: number | null;
  readonly distance: number | null;
  readonly yardsToGoal: number | null;
  /** Net yards of the drive so far. */
  readonly netYards: number | null;
  /** `KICKOFF`, `PUNT`, `TD`, …; empty for most. */
  readonly note: string;
  readonly description: string;
  readonly isTurnover: boolean;
  /** Null for the many plays that bring no points. */
  readonly score: GameCenterScore | null;
}

/** A possession and what the file sums up about it. */
export interface GameCenterDrive {
  readonly side: Side | null;
  /** Null where it goes on. */
  readonly result: string | null;
  readonly playCount: number | null;
  readonly yards: number | null;
  readonly elapsedMs: number | null;
  readonly startYardsToGoal: number | null;
  readonly plays: readonly GameCenterPlay[];
}

/** A game as a GameCenter file tells it. */
export interface GameCenterGame {
  readonly gameId: string;
  readonly teams: PerSide<string>;
  /** The file's own points by quarter, the fifth for overtime; null where it has none. */
  readonly quarters: PerSide<readonly number[]> | null;
  readonly isFinal: boolean;
  readonly drives: readonly GameCenterDrive[];
}
