import type { Balls } from '../../protocols/cricket/overs.ts';

/** Runs per over; null before the first legal ball. */
export function toRunRate(runs: number, balls: Balls, ballsPerOver: number): number | null {
  return balls > 0 ? (runs * ballsPerOver) / balls : null;
}

/** Runs per hundred balls faced; null before the first. */
export function toStrikeRate(runs: number, balls: number): number | null {
  return balls > 0 ? (runs * 100) / balls : null;
}

/** Runs per over that win; null without a ball left to make them. */
export function toRequiredRate(
  runsRequired: number,
  ballsRemaining: number,
  ballsPerOver: number,
): number | null {
  return ballsRemaining > 0 ? (runsRequired * ballsPerOver) / ballsRemaining : null;
}
