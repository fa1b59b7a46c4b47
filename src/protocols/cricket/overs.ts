/**
 * Legal balls: what overs are counted in here. Overs themselves are a notation: 15.3 on a scoreboard is fifteen overs
 * and three balls, in a decimal column it is fifteen and three tenths. The brand keeps either from being used as the
 * other: a `Balls` comes from `toBalls`, `parseCricketOvers` or `ballsFromDecimalOvers`, each of which says what it takes.
 */
export type Balls = number & { readonly __brand: 'Balls' };

/** Legal balls of an over, unless a competition plays others. */
export const BALLS_PER_OVER = 6;

const MAX_OVERS = 100_000;
/** A double is exact to far less; a server's rounding is not. */
const NOTATION_SLACK = 1e-6;

/** A count of legal balls. What is no count (negative, not finite) is none; fractions are cut. */
export function toBalls(count: number): Balls {
  const whole = Number.isFinite(count) ? Math.max(0, Math.trunc(count)) : 0;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes the brand
  return whole as Balls;
}

/**
 * Balls of overs in cricket notation: `15.3`, `"15.3"` and `"15"` are 93, 93 and 90. The last ball of an over may be
 * written either way, `15.6` or `16.0`. Null for what is no such notation: `15.7`, `15.35`, a negative number.
 */
export function parseCricketOvers(
  notation: number | string,
  ballsPerOver: number = BALLS_PER_OVER,
): Balls | null {
  const parts = typeof notation === 'number' ? splitNumber(notation) : splitText(notation);
  if (!parts || parts.overs > MAX_OVERS || parts.balls > ballsPerOver) return null;
  return toBalls(parts.overs * ballsPerOver + parts.balls);
}

/**
 * Balls of decimal overs, as REST answers have them (`over + balls / 6`, rounded to a tenth): `15.5` is 93. Takes the
 * nearest whole ball; null for what is no count.
 */
export function ballsFromDecimalOvers(
  overs: number,
  ballsPerOver: number = BALLS_PER_OVER,
): Balls | null {
  if (!Number.isFinite(overs) || overs < 0 || overs > MAX_OVERS) return null;
  return toBalls(Math.round(overs * ballsPerOver));
}

/** Cricket notation of balls: 93 is `"15.3"`, 96 is `"16.0"`. */
export function formatOvers(balls: Balls, ballsPerOver: number = BALLS_PER_OVER): string {
  return `${Math.floor(balls / ballsPerOver)}.${balls % ballsPerOver}`;
}

/** Decimal overs of balls, for arithmetic only: 93 is 15.5. */
export function toDecimalOvers(balls: Balls, ballsPerOver: number = BALLS_PER_OVER): number {
  return balls / ballsPerOver;
}

function splitNumber(notation: number): { overs: number; balls: number } | null {
  if (!Number.isFinite(notation) || notation < 0) return null;
  const tenths = Math.round(notation * 10);
  if (Math.abs(notation * 10 - tenths) > NOTATION_SLACK) return null;
  return { overs: Math.floor(tenths / 10), balls: tenths % 10 };
}

function splitText(notation: string): { overs: number; balls: number } | null {
  const [, overs, balls = '0'] = /^\s*(\d{1,6})(?:\.(\d))?\s*$/.exec(notation) ?? [];
  return overs === undefined ? null : { overs: Number(overs), balls: Number(balls) };
}
