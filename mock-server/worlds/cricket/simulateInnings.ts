import type { SeededRandom } from '../../engine/createRandom.ts';
import {
  isLegal,
  isWicket,
  sumExtras,
  type Delivery,
  type Innings,
  type Over,
  type Player,
  type Team,
} from './matchRecord.ts';
import { drawOutcome, toPhase } from './outcomeModel.ts';
import { playOutcome } from './playOutcome.ts';
import { BOWLER_COUNT } from './teams.ts';

export interface InningsPlan {
  readonly random: SeededRandom;
  readonly battingTeam: Team;
  readonly bowlingTeam: Team;
  readonly oversPerInnings: number;
  readonly isSuperOver: boolean;
  /** Runs that win; null for the side that bats first. */
  readonly target: number | null;
  /** Play stops after this over, as by rain. */
  readonly lastOver: number;
}

const BALLS_PER_OVER = 6;
/** What a side makes in an over without hurry. */
const USUAL_RUN_RATE = 8;
const WICKETS = 10;
const WICKETS_OF_A_SUPER_OVER = 2;
/** No bowler has more than this part of the overs. */
const BOWLERS_SHARE = 5;

/** Plays an innings ball by ball. */
export function simulateInnings(plan: InningsPlan): Innings {
  const { isSuperOver, lastOver, oversPerInnings, target } = plan;
  const crease = openCrease(plan);
  const overs: Over[] = [];
  const pickBowler = createBowlerPick(plan);
  while (overs.length < Math.min(oversPerInnings, lastOver) && !crease.isOver) {
    const number = overs.length + 1;
    overs.push({ number, deliveries: crease.playOver(number, pickBowler()) });
  }
  return {
    battingTeam: plan.battingTeam,
    bowlingTeam: plan.bowlingTeam,
    overs,
    isSuperOver,
    isDeclared: false,
    isForfeited: false,
    penaltyBefore: 0,
    penaltyAfter: 0,
    target: target === null ? null : { runs: target, balls: null },
    isComplete: crease.isOver || overs.length === oversPerInnings,
  };
}

interface Crease {
  readonly isOver: boolean;
  playOver(number: number, bowler: Player): readonly Delivery[];
}

function openCrease(plan: InningsPlan): Crease {
  const { battingTeam, bowlingTeam, isSuperOver, oversPerInnings, random, target } = plan;
  const order = battingTeam.players;
  const wicketsLimit = isSuperOver ? WICKETS_OF_A_SUPER_OVER : WICKETS;
  const opener = (place: number) => order[place] ?? { id: '', name: '' };
  let pair = { batter: opener(0), nonStriker: opener(1) };
  let nextPlace = 2;
  let runs = 0;
  let wickets = 0;
  let legalCount = 0;

  const isOver = () => wickets >= wicketsLimit || (target !== null && runs >= target);
  const toUrgency = () => {
    if (target === null) return 0;
    const ballsLeft = Math.max(1, oversPerInnings * BALLS_PER_OVER - legalCount);
    return ((target - runs) * BALLS_PER_OVER) / ballsLeft - USUAL_RUN_RATE;
  };
  const swapEnds = () => {
    pair = { batter: pair.nonStriker, nonStriker: pair.batter };
  };
  const replaceOut = (delivery: Delivery) => {
    for (const { playerOut } of delivery.dismissals) {
      const next = order[nextPlace];
      if (next === undefined) return;
      nextPlace += 1;
      if (pair.batter.id === playerOut.id) pair = { ...pair, batter: next };
      else pair = { ...pair, nonStriker: next };
    }
  };
  const playBall = (overNumber: number, bowler: Player): Delivery => {
    const phase = isSuperOver ? 'death' : toPhase(overNumber, oversPerInnings);
    const place = order.findIndex(({ id }) => id === pair.batter.id);
    const outcome = drawOutcome(random, phase, { place, urgency: toUrgency() });
    const delivery = playOutcome(outcome, {
      ...pair,
      bowler,
      random,
      fielders: bowlingTeam.players,
    });
    const { batterRuns, dismissals, extras } = delivery;
    runs += batterRuns + sumExtras(extras);
    wickets += dismissals.filter(isWicket).length;
    if (isLegal(delivery)) legalCount += 1;
    replaceOut(delivery);
    if ((batterRuns + extras.byes + extras.legByes) % 2 === 1) swapEnds();
    return delivery;
  };

  return {
    get isOver() {
      return isOver();
    },
    playOver(number, bowler) {
      const deliveries: Delivery[] = [];
      while (deliveries.filter(isLegal).length < BALLS_PER_OVER && !isOver()) {
        deliveries.push(playBall(number, bowler));
      }
      swapEnds();
      return deliveries;
    },
  };
}

/** Nobody bowls twice in a row, and whoever bowled least goes first, so that all overs find a bowler. */
function createBowlerPick({ bowlingTeam, oversPerInnings, random }: InningsPlan): () => Player {
  const attack = bowlingTeam.players.slice(-BOWLER_COUNT);
  const quota = Math.max(1, Math.ceil(oversPerInnings / BOWLERS_SHARE));
  const left = new Map(attack.map((player) => [player, quota]));
  let last: Player | null = null;
  return () => {
    const fresh = attack.filter((player) => player !== last);
    const most = Math.max(...fresh.map((player) => left.get(player) ?? 0));
    const first = random.shuffle(fresh.filter((player) => left.get(player) === most))[0];
    const bowler = first ?? attack[0] ?? { id: '', name: '' };
    left.set(bowler, (left.get(bowler) ?? 0) - 1);
    last = bowler;
    return bowler;
  };
}
