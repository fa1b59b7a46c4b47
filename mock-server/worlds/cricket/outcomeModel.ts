import type { SeededRandom } from '../../engine/createRandom.ts';
import type { DismissalKind } from './matchRecord.ts';

/** The parts of an innings, each with its own way of batting. */
export type Phase = 'powerplay' | 'middle' | 'death';

/** What can become of a delivery. */
export type Outcome =
  | 'dot'
  | 'one'
  | 'two'
  | 'three'
  | 'four'
  | 'six'
  | 'wicket'
  | 'wide'
  | 'noBall'
  | 'bye'
  | 'legBye';

type Weights = { readonly [Name in Outcome]: number };

/**
 * Chances of each outcome in a hundred deliveries, or nearly. They are made up, in the neighbourhood of what T20
 * leagues show: about 165 for 7 in 20 overs, more boundaries while the field is in, singles in the middle, and
 * everything at once towards the end.
 */
const MODEL: { readonly [Name in Phase]: Weights } = {
  powerplay: {
    dot: 41,
    one: 27,
    two: 5,
    three: 0.5,
    four: 15,
    six: 5.5,
    wicket: 3.8,
    wide: 3,
    noBall: 0.4,
    bye: 0.4,
    legBye: 1.2,
  },
  middle: {
    dot: 29,
    one: 42,
    two: 7,
    three: 0.5,
    four: 8.5,
    six: 5,
    wicket: 4.4,
    wide: 2.8,
    noBall: 0.4,
    bye: 0.4,
    legBye: 1.2,
  },
  death: {
    dot: 24,
    one: 35,
    two: 8.5,
    three: 0.5,
    four: 11,
    six: 9,
    wicket: 8.5,
    wide: 3.6,
    noBall: 0.6,
    bye: 0.4,
    legBye: 1,
  },
};

/** What a batter of each place in the order is worth, the best being 1; made up as well. */
const SKILL_OF_PLACE = [1, 1, 1, 1, 0.95, 0.9, 0.8, 0.65, 0.5, 0.4, 0.35] as const;

/** How batters get out, in a hundred wickets; made up, with catches first as everywhere. */
const DISMISSALS: readonly (readonly [kind: DismissalKind, weight: number])[] = [
  ['caught', 57],
  ['bowled', 20],
  ['lbw', 9],
  ['run_out', 7],
  ['stumped', 3],
  ['caught_and_bowled', 3],
  ['hit_wicket', 1],
];

/** In which part of an innings an over is. */
export function toPhase(overNumber: number, oversPerInnings: number): Phase {
  const share = overNumber / oversPerInnings;
  if (share <= 0.3) return 'powerplay';
  return share <= 0.75 ? 'middle' : 'death';
}

/**
 * Draws what becomes of a delivery.
 * @param place Of the batter in the order, from 0.
 * @param urgency Runs an over that are needed beyond the usual; batters who hurry hit more and get out more.
 */
export function drawOutcome(
  random: SeededRandom,
  phase: Phase,
  { place, urgency }: { readonly place: number; readonly urgency: number },
): Outcome {
  const weights = MODEL[phase];
  const skill = SKILL_OF_PLACE[place] ?? 0.35;
  const haste = 1 + Math.min(0.5, Math.max(-0.2, urgency * 0.05));
  const adapted: Weights = {
    ...weights,
    four: weights.four * skill * haste,
    six: weights.six * skill * haste,
    wicket: (weights.wicket / (0.4 + 0.6 * skill)) * haste,
  };
  return drawWeighted(random, Object.entries(adapted).filter(isOutcome)) ?? 'dot';
}

export function drawDismissal(random: SeededRandom): DismissalKind {
  return drawWeighted(random, DISMISSALS) ?? 'caught';
}

function isOutcome(entry: readonly [string, number]): entry is [Outcome, number] {
  return entry[0] in MODEL.middle;
}

function drawWeighted<Name>(
  random: SeededRandom,
  weights: readonly (readonly [Name, number])[],
): Name | null {
  let rest = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of weights) {
    rest -= weight;
    if (rest < 0) return name;
  }
  return weights.at(-1)?.[0] ?? null;
}
