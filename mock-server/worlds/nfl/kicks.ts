import type { SeededRandom } from '../../engine/createRandom.ts';
import { otherSide, type NflGameState } from './game.ts';
import {
  awaitKickoff,
  countSnap,
  openDrive,
  scoreAndKick,
  scoreTouchdown,
  turnOver,
  type Outcome,
} from './transitions.ts';

const TOUCHBACK_CHANCE = 0.6;
const RETURN_TOUCHDOWN_CHANCE = 0.006;
const EXTRA_POINT_CHANCE = 0.94;
const TWO_POINT_CHANCE = 0.48;
/** A kick travels this much further than the line of scrimmage is away. */
export const KICK_EXTRA_YARDS = 17;

/** A kickoff to the side in `possession`. */
export function playKickoff(state: NflGameState, random: SeededRandom): Outcome {
  const side = state.possession ?? 'home';
  const kicker = state.teams[otherSide(side)];
  const receiver = state.teams[side];
  if (random.chance(TOUCHBACK_CHANCE)) {
    const description = `${kicker} kicks off to the end zone, touchback.`;
    return {
      state: openDrive(state, side, 75),
      play: { kind: 'kickoff', description, yards: 0, isTurnover: false },
      scoring: null,
      runOffMs: 0,
    };
  }
  if (random.chance(RETURN_TOUCHDOWN_CHANCE)) {
    const description = `${kicker} kicks off, ${receiver} returns it all the way, TOUCHDOWN.`;
    return {
      ...scoreTouchdown(state, side, description),
      play: { kind: 'kickoff', description, yards: 100, isTurnover: false },
      runOffMs: 13_000,
    };
  }
  const startYard = random.int(14, 38);
  const description = `${kicker} kicks off, ${receiver} returns to ${receiver} ${startYard}.`;
  return {
    state: openDrive(state, side, 100 - startYard),
    play: { kind: 'kickoff', description, yards: startYard, isTurnover: false },
    scoring: null,
    runOffMs: random.int(4, 8) * 1_000,
  };
}

/** A punt; now and then it comes all the way back. */
export function playPunt(state: NflGameState, random: SeededRandom): Outcome {
  const side = state.possession ?? 'home';
  const receiver = otherSide(side);
  const from = state.yardsToGoal ?? 60;
  const length = Math.min(random.int(36, 56), from + 5);
  const landing = from - length;
  const kicked = countSnap(state, 0);
  const runOffMs = random.int(7, 12) * 1_000;
  const head = `${state.teams[side]} punts ${length} yards`;
  const toPlay = (description: string) => ({
    kind: 'punt' as const,
    description,
    yards: length,
    isTurnover: false,
  });
  if (landing <= 0) {
    return {
      state: turnOver(kicked, 'Punt', 20),
      play: toPlay(`${head} to the end zone, touchback.`),
      scoring: null,
      runOffMs,
    };
  }
  if (random.chance(RETURN_TOUCHDOWN_CHANCE)) {
    const description = `${head}, ${state.teams[receiver]} returns it for a TOUCHDOWN.`;
    const punted = turnOver(kicked, 'Punt', landing);
    return {
      ...scoreTouchdown(punted, receiver, description),
      play: toPlay(description),
      runOffMs,
    };
  }
  const returned = random.chance(0.5) ? random.int(0, 14) : 0;
  const spot = Math.min(99, landing + returned);
  return {
    state: turnOver(kicked, 'Punt', spot),
    play: toPlay(`${head}, ${state.teams[receiver]} has it after a return of ${returned}.`),
    scoring: null,
    runOffMs,
  };
}

/** A field goal: three points, or the ball for the others where it was kicked. */
export function playFieldGoal(state: NflGameState, random: SeededRandom): Outcome {
  const side = state.possession ?? 'home';
  const from = state.yardsToGoal ?? 30;
  const length = from + KICK_EXTRA_YARDS;
  const kicked = countSnap(state, 0);
  const isGood = random.chance(Math.min(0.98, 0.98 - 0.009 * (length - 25)));
  const head = `${state.teams[side]} ${length} yard field goal is`;
  const description = isGood ? `${head} GOOD.` : `${head} no good.`;
  const play = { kind: 'fieldGoal' as const, description, yards: 0, isTurnover: false };
  const runOffMs = random.int(4, 6) * 1_000;
  if (isGood) {
    const receiver = otherSide(side);
    const driveResult = 'Field Goal';
    const scored = { side, type: 'FG', description, receiver, driveResult } as const;
    return { ...scoreAndKick(kicked, scored), play, runOffMs };
  }
  const spot = Math.max(20, from + 7);
  return { state: turnOver(kicked, 'Missed FG', spot), play, scoring: null, runOffMs };
}

/** The try after a touchdown, off the clock. */
export function playConversion(state: NflGameState, random: SeededRandom): Outcome {
  const side = state.possession ?? 'home';
  const receiver = otherSide(side);
  const isTwo = wantsTwo(state);
  const isGood = random.chance(isTwo ? TWO_POINT_CHANCE : EXTRA_POINT_CHANCE);
  const what = isTwo ? 'two-point conversion' : 'extra point';
  const outcome = isGood ? 'is GOOD' : 'fails';
  const description = `${state.teams[side]} ${what} ${outcome}.`;
  const play = { kind: 'conversion' as const, description, yards: 0, isTurnover: false };
  if (!isGood) {
    return { state: awaitKickoff(state, receiver), play, scoring: null, runOffMs: 0 };
  }
  const type = isTwo ? '2PT' : 'XP';
  const scored = { side, type, description, receiver, driveResult: 'Touchdown' } as const;
  return { ...scoreAndKick(state, scored), play, runOffMs: 0 };
}

/** Coaches go for two late, where one point would not do. */
function wantsTwo({ clockMs, possession, quarter, score }: NflGameState): boolean {
  if (quarter < 4 || clockMs > 600_000) return false;
  const lead = (possession === 'away' ? -1 : 1) * (score.home - score.away);
  return lead === -2 || lead === -5 || lead === 1 || lead === 5;
}
