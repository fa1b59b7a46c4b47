import type { WicketFallenData } from '../../../../src/protocols/cricket/wire/wicketFallen.ts';
import {
  isBowlersWicket,
  isWicket,
  type Delivery,
  type Dismissal,
} from '../../../worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../../worlds/cricket/nameUuid.ts';
import type { InningsStage } from './inningsStage.ts';
import { toWireDismissal, type BallPlace } from './toBallBowled.ts';
import {
  toBatterStats,
  toInningsHead,
  toInningsState,
  toWireOvers,
  toWirePlayer,
} from './wireParts.ts';

/** Which of the wickets of an innings is meant. */
export interface WicketPlace {
  readonly place: BallPlace;
  readonly delivery: Delivery;
  /** How many had fallen once it had. */
  readonly wicketNumber: number;
}

/** Says that a batter left, by a wicket or by retiring. */
export function toWicketFallen(
  stage: InningsStage,
  dismissal: Dismissal,
  { delivery, place, wicketNumber }: WicketPlace,
): WicketFallenData {
  const { card } = stage;
  const { fielders, playerOut } = dismissal;
  const isBowlers = isBowlersWicket(dismissal);
  const isOut = isWicket(dismissal);
  const [fielder] = fielders;
  const partner = playerOut.id === delivery.batter.id ? delivery.nonStriker : delivery.batter;
  return {
    ball_id: place.ballId,
    wicket_id: nameUuid(`${place.ballId}/wicket/${playerOut.id}`),
    ...toInningsHead(stage),
    dismissal_type: toWireDismissal(dismissal),
    batsman_out: { ...toWirePlayer(playerOut), ...toBatterStats(card.batterSoFar(playerOut)) },
    // As the original: nobody's wicket has an empty bowler.
    bowler: isBowlers ? toWirePlayer(delivery.bowler) : { player_id: '', player_name: '' },
    fielder: fielder === undefined ? null : toWirePlayer(fielder),
    fielders: fielders.map(toWirePlayer),
    is_bowlers: isBowlers,
    is_out: isOut,
    innings_state: toInningsState(stage),
    fall_of_wicket: isOut ? toFallOfWicket(stage, wicketNumber) : null,
    partnership: { ...card.partnership, partner: toWirePlayer(partner) },
    commentary: `${playerOut.name} ${isOut ? 'is out' : 'retires'}`,
  };
}

/** "149/5 (15.4 overs)". */
function toFallOfWicket({ card, record }: InningsStage, wicketNumber: number): string {
  const overs = toWireOvers(card.balls, record.ballsPerOver);
  return `${card.runs}/${wicketNumber} (${overs.toFixed(1)} overs)`;
}
