import { otherSide, type NflGameState } from './game.ts';
import { REGULATION_MS, toTimeLeftMs } from './gameClock.ts';

/** How far final margins scatter around what was expected before the game, in points. */
const MARGIN_DEVIATION = 13.5;
/** The last seconds still hold some luck: this share of a game is never played away before the end. */
const LEAST_TIME_SHARE = 0.0004;
/** What each down costs in expected points, for the first to the fourth. */
const DOWN_COST = [0, 0.5, 1.1, 2.2];
const KICKOFF_POINTS = 0.6;
const CONVERSION_POINTS = 0.95;

/**
 * The home team's chance to win, 0 to 1.
 *
 * The model is Stern's: over the rest of a game the margin moves like a random walk with drift. With `t` the share of the
 * game that is left, `lead` the home team's lead, `edge` its expected margin before the game and `next` the expected points of
 * the situation (field position and down, for whoever has the ball), the final margin is normal with mean
 * `lead + next + edge * t` and deviation `13.5 * sqrt(t)`; the chance is that it ends above zero, ties counted half.
 * It knows nothing of timeouts and clock management.
 * @param edge Points by which the home team is expected to win before the game. @default 0
 */
export function toHomeWinProbability(state: NflGameState, edge = 0): number {
  const lead = state.score.home - state.score.away;
  if (state.phase === 'final') return lead === 0 ? 0.5 : lead > 0 ? 1 : 0;
  const timeShare = Math.max(LEAST_TIME_SHARE, toTimeLeftMs(state) / REGULATION_MS);
  const mean = lead + toNextPoints(state) * Math.min(1, timeShare * 60) + edge * timeShare;
  const chance = toNormalShare(mean / (MARGIN_DEVIATION * Math.sqrt(timeShare)));
  return Math.min(0.999, Math.max(0.001, chance));
}

/** Points the situation is worth to the home team; negative where the visitors have the ball. */
function toNextPoints(state: NflGameState): number {
  if (state.possession === null) return 0;
  const points = toPossessionPoints(state);
  return state.possession === 'home' ? points : -points;
}

/** Points by which the home team is expected to win in the end. */
export function toExpectedMargin(state: NflGameState, edge: number): number {
  const timeShare = toTimeLeftMs(state) / REGULATION_MS;
  return (
    state.score.home -
    state.score.away +
    toNextPoints(state) * Math.min(1, timeShare * 60) +
    edge * timeShare
  );
}

/** Who is ahead, or null. */
export function toLeader(state: NflGameState): 'home' | 'away' | null {
  const { away, home } = state.score;
  if (home === away) return null;
  return home > away ? 'home' : otherSide('home');
}

/** From -0.7 at the own goal line to 5.9 at the other one, steeper towards it; each down that is gone costs. */
function toPossessionPoints({ down, situation, yardsToGoal }: NflGameState): number {
  if (situation === 'over') return 0;
  if (situation === 'conversion') return CONVERSION_POINTS;
  if (situation === 'kickoff' || yardsToGoal === null) return KICKOFF_POINTS;
  const way = (100 - yardsToGoal) / 100;
  return -0.7 + 6.6 * way ** 1.3 - (DOWN_COST[(down ?? 1) - 1] ?? 0);
}

/** The standard normal distribution function, after Abramowitz and Stegun 26.2.17: right to seven places. */
function toNormalShare(deviations: number): number {
  const size = Math.abs(deviations);
  const step = 1 / (1 + 0.231_641_9 * size);
  const sum =
    step *
    (0.319_381_53 +
      step *
        (-0.356_563_782 + step * (1.781_477_937 + step * (-1.821_255_978 + step * 1.330_274_429))));
  const tail = (Math.exp((-size * size) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return deviations >= 0 ? 1 - tail : tail;
}
