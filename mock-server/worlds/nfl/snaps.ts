import type { SeededRandom } from '../../engine/createRandom.ts';
import { otherSide, type NflGameState, type PlayKind } from './game.ts';
import { isInTwoMinutes, RED_ZONE_YARDS } from './gameClock.ts';
import {
  countSnap,
  gainYards,
  scoreAndKick,
  scoreTouchdown,
  toSpot,
  toYardsText,
  turnOver,
  type Outcome,
} from './transitions.ts';

interface Draw {
  readonly kind: PlayKind;
  /** What the ball carrier does, without the team: `run up the middle`. */
  readonly action: string;
  readonly yards: number;
  readonly change: 'none' | 'fumble' | 'interception';
  /** Whether the clock stands until the next snap. */
  readonly stopsClock: boolean;
}

const SACK_CHANCE = 0.065;
const INTERCEPTION_CHANCE = 0.023;
const COMPLETION_CHANCE = { short: 0.7, deep: 0.42 };
const DEEP_CHANCE = 0.2;
const FUMBLE_CHANCE = 0.007;
const RETURN_TOUCHDOWN_CHANCE = 0.08;
const PENALTY_CHANCE = 0.05;
/** Yards per snap that a team gains for each point it is expected to win by. */
const EDGE_YARDS = 0.04;

const RUNS = ['up the middle', 'left tackle', 'right tackle', 'left end', 'right end'] as const;
const SHORT_PASSES = ['short left', 'short middle', 'short right'] as const;
const DEEP_PASSES = ['deep left', 'deep middle', 'deep right'] as const;

/** A run or a pass from scrimmage, with everything that can come of it. */
export function playSnap(state: NflGameState, random: SeededRandom, edge: number): Outcome {
  if (random.chance(PENALTY_CHANCE)) return playPenalty(state, random);
  const side = state.possession ?? 'home';
  const bonus = (side === 'home' ? edge : -edge) * EDGE_YARDS;
  const draw = random.chance(toPassShare(state)) ? drawPass(random, bonus) : drawRun(random, bonus);
  const runOffMs = toRunOffMs(state, draw, random);
  if (draw.change !== 'none') return loseBall(state, draw, { random, runOffMs });
  return carry(state, draw, runOffMs);
}

/** A knee on the ground: a yard lost and the clock runs. */
export function playKneel(state: NflGameState): Outcome {
  const side = state.possession ?? 'home';
  const draw: Draw = {
    kind: 'kneel',
    action: 'kneels',
    yards: (state.yardsToGoal ?? 50) < 99 ? -1 : 0,
    change: 'none',
    stopsClock: false,
  };
  const description = `${state.teams[side]} kneels.`;
  return {
    state: gainYards(state, draw.yards),
    play: { kind: 'kneel', description, yards: draw.yards, isTurnover: false },
    scoring: null,
    runOffMs: 42_000,
  };
}

function drawRun(random: SeededRandom, bonus: number): Draw {
  const isLong = random.chance(0.06);
  const yards = Math.round(3.3 + bonus + 3.2 * random.noise()) + (isLong ? random.int(8, 40) : 0);
  return {
    kind: 'run',
    action: `run ${random.pick(RUNS)}`,
    yards: Math.max(-5, yards),
    change: random.chance(FUMBLE_CHANCE) ? 'fumble' : 'none',
    stopsClock: random.chance(0.12),
  };
}

function drawPass(random: SeededRandom, bonus: number): Draw {
  if (random.chance(SACK_CHANCE)) {
    const change = random.chance(0.08) ? 'fumble' : 'none';
    const yards = -random.int(4, 10);
    return { kind: 'sack', action: 'sacked', yards, change, stopsClock: false };
  }
  const isDeep = random.chance(DEEP_CHANCE);
  const where = isDeep ? random.pick(DEEP_PASSES) : random.pick(SHORT_PASSES);
  const action = `pass ${where}`;
  if (random.chance(INTERCEPTION_CHANCE)) {
    const yards = random.int(2, 25);
    return { kind: 'pass', action, yards, change: 'interception', stopsClock: true };
  }
  if (!random.chance(isDeep ? COMPLETION_CHANCE.deep : COMPLETION_CHANCE.short)) {
    return {
      kind: 'pass',
      action: `${action} incomplete`,
      yards: 0,
      change: 'none',
      stopsClock: true,
    };
  }
  const extra = isDeep ? random.int(8, 36) : 0;
  return {
    kind: 'pass',
    action,
    yards: Math.max(-4, Math.round(6.7 + bonus + 4 * random.noise()) + extra),
    change: random.chance(FUMBLE_CHANCE / 2) ? 'fumble' : 'none',
    stopsClock: random.chance(0.2),
  };
}

function carry(state: NflGameState, draw: Draw, runOffMs: number): Outcome {
  const side = state.possession ?? 'home';
  const team = state.teams[side];
  const from = state.yardsToGoal ?? 50;
  const yards = Math.min(draw.yards, from);
  const toPlay = (description: string) => ({
    kind: draw.kind,
    description,
    yards,
    isTurnover: false,
  });
  if (yards === from) {
    const description = `${team} ${draw.action} for ${toYardsText(yards)}, TOUCHDOWN.`;
    const scored = scoreTouchdown(countSnap(state, yards), side, description);
    return { ...scored, play: toPlay(description), runOffMs: 6_000 };
  }
  if (from - yards >= 100) {
    const description = `${team} ${draw.action} in the end zone, SAFETY.`;
    const winner = otherSide(side);
    const after = scoreAndKick(countSnap(state, yards), {
      side: winner,
      type: 'SAF',
      description,
      receiver: winner,
      driveResult: 'Safety',
    });
    return { ...after, play: toPlay(description), runOffMs: 6_000 };
  }
  const isIncomplete = draw.kind === 'pass' && draw.action.endsWith('incomplete');
  const where = toSpot(state, side, from - yards);
  const description = isIncomplete
    ? `${team} ${draw.action}.`
    : `${team} ${draw.action} to ${where} for ${toYardsText(yards)}.`;
  const after = gainYards(state, yards);
  const isTurnover = after.possession !== side;
  return { state: after, play: { ...toPlay(description), isTurnover }, scoring: null, runOffMs };
}

function loseBall(
  state: NflGameState,
  draw: Draw,
  { random, runOffMs }: { readonly random: SeededRandom; readonly runOffMs: number },
): Outcome {
  const side = state.possession ?? 'home';
  const taker = otherSide(side);
  const from = state.yardsToGoal ?? 50;
  // In the end zone it is a touchback for who took it.
  const spot = Math.min(99, from - draw.yards);
  const isPick = draw.change === 'interception';
  const head = `${state.teams[side]} ${draw.action} ${isPick ? 'INTERCEPTED' : 'FUMBLED, recovered'} by ${state.teams[taker]}`;
  const gained = isPick ? 0 : Math.min(draw.yards, from - 1);
  const counted = countSnap(state, gained);
  const result = isPick ? 'Interception' : 'Fumble';
  const toPlay = (description: string) => ({
    kind: draw.kind,
    description,
    yards: gained,
    isTurnover: true,
  });
  if (random.chance(RETURN_TOUCHDOWN_CHANCE)) {
    const description = `${head} and returned for a TOUCHDOWN.`;
    const taken = turnOver(counted, result, Math.max(1, spot));
    const scored = scoreTouchdown(taken, taker, description);
    return { ...scored, play: toPlay(description), runOffMs: 10_000 };
  }
  const returned = isPick ? random.int(0, 15) : 0;
  const isTouchback = spot <= 0;
  const at = isTouchback ? RED_ZONE_YARDS : Math.min(99, spot + returned);
  const description = isTouchback
    ? `${head}, touchback.`
    : `${head} at ${toSpot(state, side, at)}.`;
  return {
    state: turnOver(counted, result, at),
    play: toPlay(description),
    scoring: null,
    runOffMs,
  };
}

/** Five yards back, five forward, or a first down for the offense. */
function playPenalty(state: NflGameState, random: SeededRandom): Outcome {
  const side = state.possession ?? 'home';
  const from = state.yardsToGoal ?? 50;
  const distance = state.distance ?? 10;
  const isOffense = random.chance(0.55);
  const isMajor = !isOffense && random.chance(0.35);
  const wanted = isOffense ? -5 : isMajor ? 15 : 5;
  // Near a goal line it is half the way to it.
  const yards =
    wanted < 0
      ? -Math.min(5, Math.floor((100 - from) / 2))
      : Math.min(wanted, Math.floor(from / 2));
  const isFirst = isMajor || yards >= distance;
  const spot = from - yards;
  const name = isOffense ? 'False Start' : isMajor ? 'Pass Interference' : 'Defensive Offside';
  const against = state.teams[isOffense ? side : otherSide(side)];
  return {
    state: {
      ...state,
      yardsToGoal: spot,
      ...(isFirst
        ? { down: 1, distance: Math.min(10, spot) }
        : { distance: Math.min(spot, distance - yards) }),
    },
    play: {
      kind: 'penalty',
      description: `PENALTY on ${against}, ${name}, ${toYardsText(Math.abs(yards))}.`,
      yards,
      isTurnover: false,
    },
    scoring: null,
    runOffMs: 0,
  };
}

/** Who trails late, throws. */
function toPassShare(state: NflGameState): number {
  const lead = (state.possession === 'away' ? -1 : 1) * (state.score.home - state.score.away);
  if (state.quarter >= 4 && lead < 0) return 0.75;
  if (state.quarter >= 4 && lead > 7) return 0.4;
  return isInTwoMinutes(state) ? 0.72 : 0.56;
}

function toRunOffMs(state: NflGameState, draw: Draw, random: SeededRandom): number {
  if (draw.stopsClock) return random.int(5, 8) * 1_000;
  const isHurried = isInTwoMinutes(state);
  return random.int(isHurried ? 12 : 26, isHurried ? 22 : 42) * 1_000;
}
