import type { Innings, MatchRecord, Player } from '../../../worlds/cricket/matchRecord.ts';
import type { Scorecard } from '../../../worlds/cricket/scorecard.ts';

/** An innings while its script is written. */
export interface InningsStage {
  readonly record: MatchRecord;
  readonly turn: Innings;
  readonly id: string;
  /** From 1, super overs included. */
  readonly number: number;
  readonly card: Scorecard;
  /** Legal balls it may last; null where there is no limit. */
  readonly ballsLimit: number | null;
  /** Awarded beside the deliveries, as far as they are known by now. */
  penalties: { readonly pre: number; readonly post: number };
}

/** Who is in the middle. */
export interface Middle {
  readonly batter: Player;
  readonly nonStriker: Player;
  readonly bowler: Player;
}
