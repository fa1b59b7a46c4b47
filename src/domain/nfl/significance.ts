import type { NflGame } from './nflGame.ts';

/** What makes a change worth telling (seed 001), and how much of 1 each is. */
const WEIGHTS = {
  score: 0.6,
  quarter: 0.2,
  end: 0.5,
  fourthDown: 0.2,
  thirdDown: 0.1,
  redZone: 0.2,
  twoMinutes: 0.2,
};

/** How close a game has to be for its last minutes to matter more: one score. */
const CLOSE_POINTS = 8;
const CLOSE_BONUS = 0.2;

/**
 * How much a change matters, 0 to 1, for servers that do not say: a score, a new quarter, a third or fourth down, the ball entering the
 * red zone, the two-minute warning, the end. What happens after the warning in a close game counts for more.
 */
export function toSignificance(before: NflGame, after: NflGame): number {
  let sum = 0;
  if (isOtherScore(before, after)) sum += WEIGHTS.score;
  if (before.quarter !== null && after.quarter !== before.quarter) sum += WEIGHTS.quarter;
  if (before.phase !== 'final' && after.phase === 'final') sum += WEIGHTS.end;
  if (after.situation !== before.situation) sum += toDownWeight(after.situation?.down ?? null);
  if (after.isRedZone && !before.isRedZone) sum += WEIGHTS.redZone;
  if (after.isTwoMinuteWarning && !before.isTwoMinuteWarning) sum += WEIGHTS.twoMinutes;
  if (sum > 0 && isTightEnd(after)) sum += CLOSE_BONUS;
  // Tenths, because sums of tenths are not.
  return Math.min(1, Math.round(sum * 10) / 10);
}

function isOtherScore(before: NflGame, after: NflGame): boolean {
  return (
    (before.homeScore !== null && after.homeScore !== before.homeScore) ||
    (before.awayScore !== null && after.awayScore !== before.awayScore)
  );
}

function toDownWeight(down: number | null): number {
  if (down === 4) return WEIGHTS.fourthDown;
  return down === 3 ? WEIGHTS.thirdDown : 0;
}

function isTightEnd({ quarter, isTwoMinuteWarning, homeScore, awayScore }: NflGame): boolean {
  if (!isTwoMinuteWarning || quarter === null || quarter < 4) return false;
  return (
    homeScore !== null && awayScore !== null && Math.abs(homeScore - awayScore) <= CLOSE_POINTS
  );
}
