import type { NflMoment, ScoreType } from './game.ts';
import { isInRedZone, isInTwoMinutes } from './gameClock.ts';

/** From this on a moment is told by the narrator. */
export const INSIGHT_THRESHOLD = 0.3;

/** What each way to score weighs. */
const SCORE_WEIGHT: { readonly [Type in ScoreType]: number } = {
  TD: 0.55,
  FG: 0.35,
  SAF: 0.35,
  '2PT': 0.15,
  XP: 0.08,
};

/**
 * How much a moment matters, 0 to 1, as seed 001 weighs it: what scored, a new quarter, the down (a gamble on fourth, a
 * third converted or not), entering the red zone, the two-minute warning; and how far the chance to win moved with it, which
 * is what makes the same play more in the last minutes.
 */
export function toSignificance(
  moment: NflMoment,
  before: { readonly moment: NflMoment; readonly homeWinProbability: number },
  homeWinProbability: number,
): number {
  const { play, scoring, state } = moment;
  const known = before.moment.state;
  const swing = Math.abs(homeWinProbability - before.homeWinProbability);
  const parts = [
    scoring === null ? 0 : SCORE_WEIGHT[scoring.type],
    play?.isTurnover === true ? 0.35 : 0,
    state.phase !== known.phase ? 0.3 : state.quarter !== known.quarter ? 0.2 : 0,
    known.down === 4 && isGamble(moment) ? 0.2 : known.down === 3 && isGamble(moment) ? 0.08 : 0,
    isInRedZone(state) && !isInRedZone(known) ? 0.15 : 0,
    play?.kind === 'warning' ? 0.25 : isInTwoMinutes(state) ? 0.05 : 0,
    Math.min(0.5, 2 * swing),
  ];
  const sum = parts.reduce((total, part) => total + part, 0);
  return Math.round(Math.min(1, sum) * 100) / 100;
}

function isGamble({ play }: NflMoment): boolean {
  return play?.kind === 'run' || play?.kind === 'pass' || play?.kind === 'sack';
}
