import { assertNever } from '../../lib/assertNever.ts';
import type { BallMark } from '../../hooks/viewTypes.ts';

/** Texts of `ThisOver`. */
export interface ThisOverStrings {
  /** Names the list. */
  readonly over: (overNumber: number) => string;
  readonly noOver: string;
  /** A ball in words. */
  readonly ball: (mark: BallMark) => string;
  /** What an over was worth. */
  readonly runs: (runs: number) => string;
}

/** English. */
export const THIS_OVER_STRINGS: ThisOverStrings = {
  over: (overNumber) => `Over ${overNumber}`,
  noOver: 'No ball yet',
  ball: toBallText,
  runs: (runs) => (runs === 1 ? '1 run' : `${runs} runs`),
};

function toBallText({ kind, runs, text }: BallMark): string {
  switch (kind) {
    case 'dot':
      return 'no run';
    case 'runs':
      return runs === 1 ? '1 run' : `${runs} runs`;
    case 'four':
      return 'four';
    case 'six':
      return 'six';
    case 'wicket':
      return 'wicket';
    case 'wide':
      return runs === 1 ? 'wide' : `wide, ${runs} runs`;
    case 'noBall':
      return runs === 1 ? 'no-ball' : `no-ball, ${runs} runs`;
    case 'bye':
      return runs === 1 ? '1 bye' : `${runs} byes`;
    case 'legBye':
      return runs === 1 ? '1 leg bye' : `${runs} leg byes`;
    case 'other':
      return text;
    default:
      return assertNever(kind);
  }
}
