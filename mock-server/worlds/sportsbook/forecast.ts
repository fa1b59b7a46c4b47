import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SeededRandom } from '../../engine/createRandom.ts';
import { toHomeChance, type Game } from './game.ts';

/** What the model says about a game. */
export interface Forecast {
  readonly game: Game;
  readonly kind: 'game_winner' | 'spread_cover';
  readonly featureCount: number;
  pick: string;
  /** 0 to 1. */
  confidence: number;
  /** 0 to 1. */
  probability: number;
  updatedAt: EpochMs;
}

/** Creates the model's first word on a game. */
export function createForecast(
  game: Game,
  options: {
    readonly kind: Forecast['kind'];
    readonly random: SeededRandom;
    readonly createdAt: EpochMs;
  },
): Forecast {
  const forecast: Forecast = {
    game,
    kind: options.kind,
    featureCount: options.random.int(40, 60),
    pick: game.home.name,
    confidence: 0.6 + options.random.next() * 0.25,
    probability: 0.5,
    updatedAt: options.createdAt,
  };
  updateForecast(forecast, options.random, options.createdAt);
  return forecast;
}

/** Lets the model think again; two decimals, as the original sends. */
export function updateForecast(forecast: Forecast, random: SeededRandom, nowAt: EpochMs): void {
  const chance = toHomeChance(forecast.game);
  const probability = Math.max(chance, 1 - chance) + random.noise() * 0.01;
  forecast.pick = chance >= 0.5 ? forecast.game.home.name : forecast.game.away.name;
  forecast.probability = clampShare(probability, 0.5, 0.97);
  forecast.confidence = clampShare(forecast.confidence + random.noise() * 0.02, 0.5, 0.95);
  forecast.updatedAt = nowAt;
}

function clampShare(value: number, min: number, max: number): number {
  return Math.round(Math.min(max, Math.max(min, value)) * 100) / 100;
}
