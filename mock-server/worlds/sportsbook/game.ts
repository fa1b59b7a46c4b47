import type { SeededRandom } from '../../engine/createRandom.ts';
import { LEAGUE_RULES, type League, type LeagueRules } from './leagues.ts';
import type { Team } from './teams.ts';

/** A game and what is really going on in it; books only guess at the latter. */
export interface Game {
  readonly id: string;
  readonly league: League;
  readonly home: Team;
  readonly away: Team;
  readonly startTime: string;
  /** Log odds of the home side before the game. */
  strength: number;
  /** 0 at the start, 1 at the end, more while the final score stands. */
  progress: number;
  homeScore: number;
  awayScore: number;
  /** Expected points of both sides together. */
  expectedTotal: number;
}

/** Share of a game that passes with each step. */
const STEP = 1 / 200;
/** How long the final score stands before the sides meet again. */
const PAUSE = 0.05;

/** Sets a game up somewhere in its course, with a score to match. */
export function createGame(
  base: Pick<Game, 'id' | 'league' | 'home' | 'away' | 'startTime'>,
  random: SeededRandom,
): Game {
  const rules = LEAGUE_RULES[base.league];
  const game: Game = {
    ...base,
    strength: random.noise() * 0.45,
    progress: 0,
    homeScore: 0,
    awayScore: 0,
    expectedTotal: rules.usualTotal + random.noise() * 0.4 * rules.totalSpread,
  };
  const steps = random.int(0, Math.round(0.8 / STEP));
  for (let step = 0; step < steps; step += 1) advanceGame(game, random);
  return game;
}

/** Plays the game on by one step; a finished one starts again after a pause. */
export function advanceGame(game: Game, random: SeededRandom): void {
  const rules = LEAGUE_RULES[game.league];
  game.progress += STEP;
  if (game.progress > 1 + PAUSE) restart(game, random);
  if (game.progress > 1) return;
  const perStep = (game.expectedTotal / meanPoints(rules)) * STEP;
  // Busy games score more than once in a step.
  for (let chance = perStep; chance > 0; chance -= 1) {
    if (random.chance(Math.min(1, chance))) score(game, rules, random);
  }
}

/** Whether the game is being played; the final score is not news. */
export function isRunning(game: Game): boolean {
  return game.progress <= 1;
}

/** The home side's chance to win, between 0.08 and 0.92. */
export function toHomeChance(game: Game): number {
  const lead = game.homeScore - game.awayScore;
  const played = Math.min(1, game.progress);
  const logOdds =
    game.strength * (1 - played) + lead * LEAGUE_RULES[game.league].leadWeight * played;
  return Math.min(0.92, Math.max(0.08, 1 / (1 + Math.exp(-logOdds))));
}

/** Inning, quarter or period, from 1. */
export function toPeriod(game: Game): number {
  const { periodCount } = LEAGUE_RULES[game.league];
  return Math.min(periodCount, 1 + Math.floor(game.progress * periodCount));
}

function score(game: Game, rules: LeagueRules, random: SeededRandom): void {
  // Even a clear favourite scores only a little more often.
  const homeShare = 0.5 + (1 / (1 + Math.exp(-game.strength)) - 0.5) * rules.scoringLean;
  const points = pickPoints(rules, random);
  if (random.chance(homeShare)) game.homeScore += points;
  else game.awayScore += points;
}

function pickPoints(rules: LeagueRules, random: SeededRandom): number {
  let rest = random.next() * rules.plays.reduce((sum, play) => sum + play.weight, 0);
  for (const play of rules.plays) {
    rest -= play.weight;
    if (rest < 0) return play.points;
  }
  return rules.plays[0].points;
}

function meanPoints(rules: LeagueRules): number {
  const weight = rules.plays.reduce((sum, play) => sum + play.weight, 0);
  return rules.plays.reduce((sum, play) => sum + play.points * play.weight, 0) / weight;
}

function restart(game: Game, random: SeededRandom): void {
  game.progress = 0;
  game.homeScore = 0;
  game.awayScore = 0;
  game.strength = random.noise() * 0.45;
}
