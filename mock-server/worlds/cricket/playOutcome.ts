import { assertNever } from '../../../src/lib/assertNever.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import { NO_EXTRAS, type Delivery, type Dismissal, type Player } from './matchRecord.ts';
import { drawDismissal, type Outcome } from './outcomeModel.ts';

export interface OutcomeParts {
  readonly batter: Player;
  readonly nonStriker: Player;
  readonly bowler: Player;
  /** The whole side in the field. */
  readonly fielders: readonly Player[];
  readonly random: SeededRandom;
}

/** Makes a delivery of an outcome: how many byes, who was out and by whom. */
export function playOutcome(outcome: Outcome, parts: OutcomeParts): Delivery {
  const { batter, bowler, nonStriker, random } = parts;
  const base: Delivery = {
    batter,
    nonStriker,
    bowler,
    batterRuns: 0,
    extras: NO_EXTRAS,
    boundary: null,
    dismissals: [],
    replacements: [],
    dispute: null,
  };
  switch (outcome) {
    case 'dot':
      return base;
    case 'one':
      return { ...base, batterRuns: 1 };
    case 'two':
      return { ...base, batterRuns: 2 };
    case 'three':
      return { ...base, batterRuns: 3 };
    case 'four':
      return { ...base, batterRuns: 4, boundary: 'four' };
    case 'six':
      return { ...base, batterRuns: 6, boundary: 'six' };
    case 'wide':
      return { ...base, extras: { ...NO_EXTRAS, wides: random.chance(0.05) ? 5 : 1 } };
    case 'noBall':
      return { ...base, batterRuns: random.int(0, 2), extras: { ...NO_EXTRAS, noBalls: 1 } };
    case 'bye':
      return { ...base, extras: { ...NO_EXTRAS, byes: random.chance(0.3) ? 4 : 1 } };
    case 'legBye':
      return { ...base, extras: { ...NO_EXTRAS, legByes: random.chance(0.1) ? 4 : 1 } };
    case 'wicket':
      return toWicket(base, parts);
    default:
      return assertNever(outcome);
  }
}

function toWicket(base: Delivery, parts: OutcomeParts): Delivery {
  const { batter, nonStriker, random } = parts;
  const kind = drawDismissal(random);
  const isRunOut = kind === 'run_out';
  const playerOut = isRunOut && random.chance(0.4) ? nonStriker : batter;
  const dismissal: Dismissal = { playerOut, kind, fielders: toFielders(kind, parts) };
  return { ...base, batterRuns: isRunOut ? random.int(0, 1) : 0, dismissals: [dismissal] };
}

function toFielders(
  kind: Dismissal['kind'],
  { bowler, fielders, random }: OutcomeParts,
): readonly Player[] {
  if (kind === 'caught_and_bowled') return [bowler];
  // The keeper bats third everywhere.
  if (kind === 'stumped') return fielders.slice(2, 3);
  if (kind !== 'caught' && kind !== 'run_out') return [];
  return random.shuffle(fielders.filter(({ id }) => id !== bowler.id)).slice(0, 1);
}
