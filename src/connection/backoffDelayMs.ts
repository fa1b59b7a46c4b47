/**
 * How long the n-th retry waits: drawn evenly from [d/2, d], where d is the n-th of `backoffMs` and the last one
 * repeats. Half is kept so that a server is never hit at once, the rest spreads a fleet that lost it together.
 *
 * @param attempt the retry, from 1
 * @param random in [0, 1)
 * @param backoffMs the maxima in ms; an empty list means no wait
 */
export function backoffDelayMs(
  attempt: number,
  random: number,
  backoffMs: readonly number[],
): number {
  const index = Math.min(Math.max(attempt, 1), backoffMs.length) - 1;
  const maximumMs = backoffMs[index] ?? 0;
  return maximumMs / 2 + (maximumMs / 2) * random;
}
