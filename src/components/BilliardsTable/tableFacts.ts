import { isSameValue } from '../../lib/isSameValue.ts';
import { compareBalls, toBallLook } from './ballLooks.ts';
import type { BallLook } from './ballLooks.ts';
import type { Balls } from './glide.ts';

/** What is known of a ball that does not change while it rolls. */
export interface BallFact extends BallLook {
  readonly id: string;
}

/** What is known of a table that does not change while balls merely roll: what React renders. */
export interface TableFacts {
  /** In sight and not pocketed: the cue ball first, then by number. */
  readonly onTable: readonly BallFact[];
  readonly pocketed: readonly BallFact[];
  /** How sure the predicted shot is, whole percent; null without one. */
  readonly successPercent: number | null;
}

/** Of a table nothing is known of. */
export const NO_FACTS: TableFacts = { onTable: [], pocketed: [], successPercent: null };

/** The facts of a state; the known ones, if they say the same. */
export function toFacts(known: TableFacts, balls: Balls, confidence: number | null): TableFacts {
  const sorted = Object.values(balls).toSorted(compareBalls);
  const pick = (isPocketed: boolean) =>
    sorted
      .filter((ball) => ball.isPocketed === isPocketed)
      .map((ball): BallFact => ({ id: ball.id, ...toBallLook(ball) }));
  const facts: TableFacts = {
    onTable: pick(false),
    pocketed: pick(true),
    successPercent: confidence === null ? null : Math.round(confidence * 100),
  };
  return isSameValue(known, facts) ? known : facts;
}
