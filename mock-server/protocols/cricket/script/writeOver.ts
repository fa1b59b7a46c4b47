import {
  isLegal,
  isWicket,
  type Delivery,
  type Over,
} from '../../../worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../../worlds/cricket/nameUuid.ts';
import type { DisputeDesk } from './createDisputeDesk.ts';
import type { ScriptWriter } from './createScriptWriter.ts';
import { PACE } from './cricketScript.ts';
import type { InningsStage, Middle } from './inningsStage.ts';
import type { Milestones } from './milestones.ts';
import { toBallBowled, type BallPlace } from './toBallBowled.ts';
import { toWicketFallen } from './toWicketFallen.ts';
import { toBowlerStats, toInningsHead, toInningsState, toWirePlayer } from './wireParts.ts';
import { writeChanges } from './writeChanges.ts';

export interface OverParts {
  readonly over: Over;
  /** Of the overs of the innings, from 0; numbers may repeat in a file with a mistake. */
  readonly overIndex: number;
  readonly nextOver: Over | null;
  /** Who was in the middle for the delivery before; null at the start of an innings. */
  readonly before: Delivery | null;
  readonly disputes: DisputeDesk;
  readonly milestones: Milestones;
}

/** Writes an over down, its end included; returns its last delivery. */
export function writeOver(
  writer: ScriptWriter,
  stage: InningsStage,
  parts: OverParts,
): Delivery | null {
  const { disputes, nextOver, over, overIndex } = parts;
  let { before } = parts;
  if (over.deliveries.length === 0) return before;
  let legalCount = 0;
  for (const [index, delivery] of over.deliveries.entries()) {
    writer.wait(index === 0 ? PACE.overMs : PACE.ballMs);
    writeChanges(writer, stage, { before, delivery, isNewOver: index === 0 });
    // A correction after the wicket would fall into the next partnership.
    if (delivery.dismissals.length > 0) disputes.settleAll();
    const place = {
      ballId: nameUuid(`${stage.id}/${overIndex}/${index}`),
      overNumber: over.number,
      ballNumber: legalCount + 1,
    };
    const upcoming = over.deliveries[index + 1] ?? nextOver?.deliveries[0] ?? delivery;
    writeDelivery(writer, stage, { ...parts, delivery, place, upcoming });
    if (isLegal(delivery)) legalCount += 1;
    before = delivery;
  }
  disputes.settleAll();
  // The last over may have been cut short; one before it ended, however many balls it had.
  const isEnded = nextOver !== null || legalCount >= stage.record.ballsPerOver;
  if (isEnded && before !== null) writeOverEnd(writer, stage, { over, nextOver, last: before });
  return before;
}

function writeDelivery(
  writer: ScriptWriter,
  stage: InningsStage,
  parts: OverParts & {
    readonly delivery: Delivery;
    readonly place: BallPlace;
    readonly upcoming: Middle;
  },
): void {
  const { delivery, disputes, milestones, place, upcoming } = parts;
  const { card } = stage;
  const { dismissals } = delivery;
  const batterRuns = disputes.claimedRuns(delivery);
  const wicketsBefore = card.wickets;
  card.record(delivery, batterRuns);
  for (const dismissal of dismissals) card.countWicket(delivery, dismissal);
  writer.setPresent('live', stage, upcoming);
  writer.tell({
    type: 'BALL_BOWLED',
    data: toBallBowled(stage, delivery, { batterRuns, place }),
  });
  for (const [index, dismissal] of dismissals.entries()) {
    const fallen = dismissals.slice(0, index + 1).filter(isWicket).length;
    const wicketNumber = wicketsBefore + fallen;
    writer.tell({
      type: 'WICKET_FALLEN',
      data: toWicketFallen(stage, dismissal, { delivery, place, wicketNumber }),
    });
  }
  if (dismissals.length > 0) card.endPartnership();
  milestones.look(writer, stage, delivery);
  disputes.pass();
  disputes.raise(delivery, place);
}

function writeOverEnd(
  writer: ScriptWriter,
  stage: InningsStage,
  {
    last,
    nextOver,
    over,
  }: { readonly over: Over; readonly nextOver: Over | null; readonly last: Delivery },
): void {
  const { card, record } = stage;
  const { deliveries } = over;
  const { bowler } = last;
  if (isMaiden(over, record.ballsPerOver)) card.countMaiden(bowler);
  const next = nextOver?.deliveries[0]?.bowler ?? null;
  const toBowler = (player: typeof bowler) => ({
    ...toWirePlayer(player),
    ...toBowlerStats(card.bowlerSoFar(player), record.ballsPerOver),
  });
  writer.setPresent('live', stage, nextOver?.deliveries[0] ?? last);
  writer.tell({
    type: 'OVER_COMPLETE',
    data: {
      ...toInningsHead(stage),
      over_number: over.number,
      bowler: toBowler(bowler),
      runs_in_over: deliveries.reduce((sum, delivery) => sum + toTotal(delivery), 0),
      wickets_in_over: deliveries.flatMap(({ dismissals }) => dismissals).filter(isWicket).length,
      balls_summary: deliveries.map(toSummary),
      innings_state: toInningsState(stage),
      next_bowler: next === null ? null : toBowler(next),
    },
  });
}

function toTotal({ batterRuns, extras }: Delivery): number {
  const { byes, legByes, noBalls, penalty, wides } = extras;
  return batterRuns + byes + legByes + noBalls + penalty + wides;
}

/** "0" to "6", "W", "wd", "nb". */
function toSummary(delivery: Delivery): string {
  const { batterRuns, dismissals, extras } = delivery;
  if (dismissals.some(isWicket)) return 'W';
  if (extras.wides > 0) return 'wd';
  if (extras.noBalls > 0) return 'nb';
  return String(batterRuns + extras.byes + extras.legByes);
}

/** A whole over by one bowler, without a run that counts against the bowler. */
function isMaiden({ deliveries }: Over, ballsPerOver: number): boolean {
  const [first] = deliveries;
  return (
    first !== undefined &&
    deliveries.filter(isLegal).length >= ballsPerOver &&
    deliveries.every(
      ({ batterRuns, bowler, extras }) =>
        bowler.id === first.bowler.id && batterRuns + extras.wides + extras.noBalls === 0,
    )
  );
}
