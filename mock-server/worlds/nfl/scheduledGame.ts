import type { NflGameState, PerSide } from './game.ts';
import { QUARTER_MS } from './gameClock.ts';

/** A game that has not begun. */
export function toScheduledGame(gameId: string, teams: PerSide<string>): NflGameState {
  return {
    gameId,
    teams,
    phase: 'scheduled',
    quarter: 1,
    clockMs: QUARTER_MS,
    score: { home: 0, away: 0 },
    quarters: { home: [0], away: [0] },
    situation: 'kickoff',
    possession: null,
    down: null,
    distance: null,
    yardsToGoal: null,
    isTwoMinuteWarningOver: false,
    drives: [],
    scoringPlays: [],
    playCount: 0,
  };
}
