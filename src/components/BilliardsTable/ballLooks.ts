import type { BilliardsBall } from '../../hooks/viewTypes.ts';

/** What sort of ball it is; `unknown` has no number that could be read. */
export type BallKind = 'cue' | 'solid' | 'stripe' | 'unknown';

/** How a ball looks. */
export interface BallLook {
  readonly kind: BallKind;
  /** Of the ball, or of its stripe. */
  readonly colour: string;
  /** What is painted on it; null for nothing. */
  readonly text: string | null;
}

/** Paint of the balls 1 to 8; 9 to 15 wear those of 1 to 7 as stripes. As bought, so the same in every theme. */
const PAINTS = [
  '#f4b922',
  '#1f4fb4',
  '#d6302c',
  '#5b2d8c',
  '#ef7421',
  '#1f9d5c',
  '#8a1f2d',
  '#16181d',
] as const;
/** Ivory: the cue ball, what is between stripes, and the disc a number stands on. */
export const BALL_WHITE = '#f8f5ec';
/** Numbers, and the edge of a ball. */
export const BALL_INK = '#16181d';
const UNKNOWN_PAINT = '#8d949e';
const FIRST_STRIPE = 9;
const LAST_STRIPE = 15;

/** How a ball looks: by its number, white for the cue ball, grey and questionable for what could not be read. */
export function toBallLook({ isCueBall, number }: BilliardsBall): BallLook {
  if (isCueBall) return { kind: 'cue', colour: BALL_WHITE, text: null };
  if (number === null || number < 1 || number > LAST_STRIPE) {
    return { kind: 'unknown', colour: UNKNOWN_PAINT, text: number === null ? '?' : String(number) };
  }
  const isStripe = number >= FIRST_STRIPE;
  const colour = PAINTS[isStripe ? number - FIRST_STRIPE : number - 1] ?? UNKNOWN_PAINT;
  return { kind: isStripe ? 'stripe' : 'solid', colour, text: String(number) };
}

/** The cue ball first, then by number, then the ones without any. */
export function compareBalls(left: BilliardsBall, right: BilliardsBall): number {
  return rank(left) - rank(right) || left.id.localeCompare(right.id, 'en');
}

function rank({ isCueBall, number }: BilliardsBall): number {
  return isCueBall ? 0 : (number ?? Number.MAX_SAFE_INTEGER);
}
