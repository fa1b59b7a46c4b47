/** The over under way, from 1: said, or told by "6.3", the third ball after six overs. */
export function toOverNumber(data: {
  readonly over_number?: number | null | undefined;
  readonly ball_number?: number | null | undefined;
}): number | null {
  const { over_number: over, ball_number: ball } = data;
  if (typeof over === 'number') return over;
  return typeof ball === 'number' && !Number.isInteger(ball) && ball > 0
    ? Math.floor(ball) + 1
    : null;
}

/** Which delivery of its over: 4, or 15.4. */
export function toBallInOver(ball: number | null | undefined): number | null {
  if (typeof ball !== 'number' || ball < 0) return null;
  return Number.isInteger(ball) ? ball : Math.round((ball - Math.floor(ball)) * 10);
}
