import type { EpochMs } from '../../../src/lib/clock.ts';
import type { SportsbookWorld } from '../../worlds/sportsbook/createSportsbookWorld.ts';
import { LEAGUES } from '../../worlds/sportsbook/leagues.ts';
import { toNaiveLocal } from './toNaiveLocal.ts';

/** The original's 120 s record on the market as a whole, computed from the world. */
export function toAnalytics(world: SportsbookWorld, at: EpochMs) {
  const timestamp = toNaiveLocal(at);
  const meanBias = mean(world.lines.map((line) => Math.abs(line.bias)));
  return {
    source: 'analytics_engine',
    timestamp,
    market_efficiency: {
      overall: round(1 - meanBias * 5),
      ...Object.fromEntries(
        LEAGUES.map((league) => [
          league.toLowerCase(),
          round(
            1 -
              5 *
                mean(
                  world.lines
                    .filter((line) => line.game.league === league)
                    .map((line) => Math.abs(line.bias)),
                ),
          ),
        ]),
      ),
    },
    prediction_performance: {
      average_confidence: round(mean(world.forecasts.map((forecast) => forecast.confidence))),
      average_probability: round(mean(world.forecasts.map((forecast) => forecast.probability))),
      predictions: world.forecasts.length,
    },
    betting_volume: {
      games: world.games.length,
      lines: world.lines.length,
      leading_sport: LEAGUES[0],
    },
    updated_at: timestamp,
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
