import type { BallBowledData } from '../../../../src/protocols/cricket/wire/ballBowled.ts';
import {
  isBowlersWicket,
  isLegal,
  isWicket,
  sumExtras,
  type Delivery,
  type Dismissal,
} from '../../../worlds/cricket/matchRecord.ts';
import type { InningsStage } from './inningsStage.ts';
import {
  toBatterStats,
  toBowlerStats,
  toExtrasDetail,
  toInningsHead,
  toInningsState,
  toWireExtras,
  toWirePlayer,
} from './wireParts.ts';

/** Which delivery of an innings is meant. */
export interface BallPlace {
  readonly ballId: string;
  /** From 1. */
  readonly overNumber: number;
  /** The ball that is bowled, from 1; a wide or no-ball has the number of the one that replaces it. */
  readonly ballNumber: number;
}

/**
 * Says what happened with a delivery that is on the card already, extension fields included.
 * @param batterRuns As told, which a dispute may correct later.
 */
export function toBallBowled(
  stage: InningsStage,
  delivery: Delivery,
  { batterRuns, place }: { readonly batterRuns: number; readonly place: BallPlace },
): BallBowledData {
  const { card, record } = stage;
  const { batter, boundary, bowler, dismissals, extras, nonStriker } = delivery;
  return {
    ball_id: place.ballId,
    ...toInningsHead(stage),
    over_number: place.overNumber,
    ball_number: place.ballNumber,
    bowler: toWirePlayer(bowler),
    batsman: toWirePlayer(batter),
    non_striker: toWirePlayer(nonStriker),
    runs_scored: batterRuns,
    runs_batter: batterRuns,
    runs_total: batterRuns + sumExtras(extras),
    is_boundary: boundary !== null,
    boundary_type: boundary === null ? null : boundary.toUpperCase(),
    extras: toWireExtras(extras),
    extras_detail: toExtrasDetail(extras),
    is_legal: isLegal(delivery),
    balls_limit: stage.ballsLimit,
    is_wicket: dismissals.some(isWicket),
    wickets: dismissals.map(toWireWicket),
    innings_state: toInningsState(stage),
    batsman_stats: toBatterStats(card.batterSoFar(batter)),
    bowler_stats: toBowlerStats(card.bowlerSoFar(bowler), record.ballsPerOver),
    commentary: toCommentary(delivery, batterRuns),
  };
}

function toWireWicket(dismissal: Dismissal) {
  return {
    player_out: toWirePlayer(dismissal.playerOut),
    dismissal_type: toWireDismissal(dismissal),
    fielders: dismissal.fielders.map(toWirePlayer),
    is_bowlers: isBowlersWicket(dismissal),
    is_out: isWicket(dismissal),
  };
}

/** The wire's name of a kind, as the design document writes it. */
export function toWireDismissal({ kind }: Dismissal): string {
  return kind.toUpperCase();
}

function toCommentary(delivery: Delivery, batterRuns: number): string {
  const { batter, boundary, bowler, dismissals, extras } = delivery;
  return `${bowler.name} to ${batter.name}, ${toOutcome()}`;

  function toOutcome(): string {
    const [first] = dismissals;
    if (first !== undefined) return isWicket(first) ? 'OUT' : 'and a batter retires';
    if (boundary !== null) return boundary === 'four' ? 'FOUR' : 'SIX';
    if (extras.wides > 0) return 'wide';
    const run = batterRuns === 0 ? 'no run' : batterRuns === 1 ? '1 run' : `${batterRuns} runs`;
    if (extras.noBalls > 0) return `no-ball, ${run}`;
    if (extras.byes > 0) return 'byes';
    if (extras.legByes > 0) return 'leg-byes';
    return run;
  }
}
