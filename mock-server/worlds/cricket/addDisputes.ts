import type { SeededRandom } from '../../engine/createRandom.ts';
import { sumExtras, type Delivery, type Dispute, type Innings } from './matchRecord.ts';

/** A dispute near the end could seem to decide the match before it is settled. */
const QUIET_OVERS = 2;
const SETTLERS = ['UMPIRE', 'MAJORITY_VOTE', 'CAPTAIN', 'VIDEO_REVIEW'] as const;

/**
 * Lets the scorers disagree about one delivery of an innings, if there is one to disagree about: a run more or
 * less, settled within the over. The record keeps the truth.
 */
export function addDisputes(innings: Innings, random: SeededRandom, chance: number): Innings {
  if (!random.chance(chance)) return innings;
  const overs = innings.overs.slice(0, -QUIET_OVERS);
  const eligible = overs.flatMap(({ deliveries }) => deliveries.filter(isDisputable));
  const [disputed] = random.shuffle(eligible);
  if (disputed === undefined) return innings;
  const dispute: Dispute = {
    claimedRuns: disputed.batterRuns === 2 ? random.pick([1, 3]) : 2,
    settledAfter: random.int(1, 2),
    settledBy: random.pick(SETTLERS),
  };
  return {
    ...innings,
    overs: innings.overs.map((over) => ({
      ...over,
      deliveries: over.deliveries.map((delivery) =>
        delivery === disputed ? { ...delivery, dispute } : delivery,
      ),
    })),
  };
}

/** Runs that were run, and more to come in the over; from nought to one, a maiden would hang on it. */
function isDisputable(delivery: Delivery, index: number, over: readonly Delivery[]): boolean {
  const { batterRuns, dismissals, extras } = delivery;
  const wasRun = batterRuns >= 1 && batterRuns <= 3;
  return wasRun && sumExtras(extras) === 0 && dismissals.length === 0 && index < over.length - 2;
}
