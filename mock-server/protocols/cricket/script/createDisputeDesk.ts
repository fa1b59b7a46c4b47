import type { Delivery, Dispute } from '../../../worlds/cricket/matchRecord.ts';
import { nameUuid } from '../../../worlds/cricket/nameUuid.ts';
import type { ScriptWriter } from './createScriptWriter.ts';
import type { InningsStage } from './inningsStage.ts';
import type { BallPlace } from './toBallBowled.ts';
import { toInningsHead, toInningsState } from './wireParts.ts';

/** Where scorers who saw different things are heard. */
export interface DisputeDesk {
  /** What the first scorer said of a delivery, which is told until the dispute is settled. */
  claimedRuns(delivery: Delivery): number;
  /** Raises the dispute of a delivery that was just told, if there is one. */
  raise(delivery: Delivery, place: BallPlace): void;
  /** Settles what is due after a further delivery. */
  pass(): void;
  settleAll(): void;
}

interface OpenDispute {
  readonly id: string;
  readonly delivery: Delivery;
  readonly dispute: Dispute;
  readonly place: BallPlace;
  deliveriesLeft: number;
}

/** Opens the desk of an innings. */
export function createDisputeDesk(writer: ScriptWriter, stage: InningsStage): DisputeDesk {
  let open: readonly OpenDispute[] = [];

  const settle = ({ delivery, dispute, id, place }: OpenDispute) => {
    const { batterRuns } = delivery;
    stage.card.correct(delivery, batterRuns - dispute.claimedRuns);
    writer.setPresent('live', stage, delivery);
    writer.tell({
      type: 'DISPUTE_RESOLVED',
      data: {
        dispute_id: id,
        ball_id: place.ballId,
        resolution: {
          runs_scored: batterRuns,
          extras: null,
          resolved_by: dispute.settledBy,
          resolver_name: null,
        },
        message: `Resolved: ${describe(batterRuns)}`,
        innings_state: toInningsState(stage),
      },
    });
  };
  const settleWhere = (isDue: (dispute: OpenDispute) => boolean) => {
    const due = open.filter(isDue);
    open = open.filter((dispute) => !isDue(dispute));
    for (const dispute of due) settle(dispute);
  };

  return {
    claimedRuns: ({ batterRuns, dispute }) => dispute?.claimedRuns ?? batterRuns,
    raise(delivery, place) {
      const { batterRuns, dispute } = delivery;
      if (dispute === null) return;
      const id = nameUuid(`${place.ballId}/dispute`);
      open = [...open, { id, delivery, dispute, place, deliveriesLeft: dispute.settledAfter }];
      writer.tell({
        type: 'SCORING_DISPUTE_RAISED',
        data: {
          dispute_id: id,
          ball_id: place.ballId,
          ...toInningsHead(stage),
          over_number: place.overNumber,
          ball_number: place.ballNumber,
          scorer_a_version: { runs_scored: dispute.claimedRuns, extras: null },
          scorer_b_version: { runs_scored: batterRuns, extras: null },
          status: 'PENDING_RESOLUTION',
          message: `Scorers disagree: ${describe(dispute.claimedRuns)} or ${describe(batterRuns)}`,
        },
      });
    },
    pass() {
      for (const dispute of open) dispute.deliveriesLeft -= 1;
      settleWhere(({ deliveriesLeft }) => deliveriesLeft <= 0);
    },
    settleAll() {
      settleWhere(() => true);
    },
  };
}

function describe(runs: number): string {
  return runs === 1 ? '1 run' : `${runs} runs`;
}
