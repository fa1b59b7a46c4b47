import type { EpochMs } from '../../../src/lib/clock.ts';
import type { ArbitrageBatchData } from '../../../src/protocols/sportsbook/wire/arbitrageAlert.ts';
import type {
  OddsBatchData,
  SportBatchData,
  WireLiveGame,
  WireOddsItem,
} from '../../../src/protocols/sportsbook/wire/oddsUpdate.ts';
import type { PredictionBatchData } from '../../../src/protocols/sportsbook/wire/predictionUpdate.ts';
import type { Opportunity } from '../../worlds/sportsbook/arbitrage.ts';
import type { Forecast } from '../../worlds/sportsbook/forecast.ts';
import { isRunning, toPeriod, type Game } from '../../worlds/sportsbook/game.ts';
import { LEAGUE_RULES, type League } from '../../worlds/sportsbook/leagues.ts';
import type { Line } from '../../worlds/sportsbook/line.ts';
import { toNaiveLocal } from './toNaiveLocal.ts';

/** One book's prices for one game as a flat item: the feed's usual frame. */
export function toOddsItem(line: Line) {
  return {
    game_id: line.game.id,
    sport: line.game.league,
    sportsbook: line.sportsbook,
    home_team: line.game.home.name,
    away_team: line.game.away.name,
    ...toLines(line),
    updated_at: toNaiveLocal(line.updatedAt),
  } satisfies WireOddsItem;
}

/** The current prices of all books: sent to a client that has just subscribed. */
export function toOddsSnapshot(lines: readonly Line[], at: EpochMs) {
  const games = lines.map((line) => ({ ...toOddsItem(line), start_time: line.game.startTime }));
  return { source: 'live_odds_api', timestamp: toNaiveLocal(at), games } satisfies OddsBatchData;
}

/** The original's 30 s batch: one price per game, from no book in particular. */
export function toConsensusBatch(lines: readonly Line[], at: EpochMs) {
  const games = lines.map((line) => ({
    game_id: line.game.id,
    sport: line.game.league,
    home_team: line.game.home.name,
    away_team: line.game.away.name,
    start_time: line.game.startTime,
    odds: toLines(line),
    updated_at: toNaiveLocal(line.updatedAt),
  }));
  return { source: 'live_odds_api', timestamp: toNaiveLocal(at), games } satisfies OddsBatchData;
}

/** The original's 45 s batch: the running games of a sport, and lists it leaves empty. */
export function toSportBatch(league: League, games: readonly Game[], at: EpochMs) {
  const timestamp = toNaiveLocal(at);
  return {
    sport: league,
    source: `${league.toLowerCase()}_data_api`,
    timestamp,
    live_games: games.filter(isRunning).map(toLiveGame),
    upcoming_games: [],
    recent_results: [],
    injuries: [],
    weather: toWeather(league),
    updated_at: timestamp,
  } satisfies SportBatchData;
}

/** The original's 60 s batch of forecasts. */
export function toPredictionBatch(forecasts: readonly Forecast[], at: EpochMs) {
  const predictions = forecasts.map((forecast) => ({
    game_id: forecast.game.id,
    sport: forecast.game.league,
    prediction_type: forecast.kind,
    ...(forecast.kind === 'game_winner'
      ? { predicted_winner: forecast.pick }
      : { predicted_team: forecast.pick }),
    confidence: forecast.confidence,
    probability: forecast.probability,
    model_version: 'v2.1.0',
    features_used: forecast.featureCount,
    updated_at: toNaiveLocal(forecast.updatedAt),
  }));
  const timestamp = toNaiveLocal(at);
  return {
    source: 'ml_prediction_service',
    timestamp,
    predictions,
  } satisfies PredictionBatchData;
}

/** The original's 15 s batch: an opportunity repeats under its id while it lasts. */
export function toArbitrageBatch(opportunities: readonly Opportunity[], at: EpochMs) {
  const timestamp = toNaiveLocal(at);
  const items = opportunities.map((item) => ({
    id: item.id,
    game_id: item.game.id,
    sport: item.game.league,
    game: `${item.game.home.nickname} vs ${item.game.away.nickname}`,
    type: 'two_way_arbitrage',
    profit_percentage: item.profitPercent,
    stakes: {
      book_a: {
        name: item.homeBook,
        bet: `${item.game.home.nickname} ML`,
        odds: item.homeOdds,
        stake: item.homeStake,
      },
      book_b: {
        name: item.awayBook,
        bet: `${item.game.away.nickname} ML`,
        odds: item.awayOdds,
        stake: item.awayStake,
      },
    },
    guaranteed_profit: item.guaranteedProfit,
    total_stake: item.homeStake + item.awayStake,
    expires_in: toTimeLeft(item.expiresAt - at),
    confidence: item.profitPercent >= 1.5 ? 'high' : 'medium',
    detected_at: timestamp,
  }));
  return {
    source: 'arbitrage_detector',
    timestamp,
    opportunities: items,
  } satisfies ArbitrageBatchData;
}

/** Minutes, as the original says it; seconds where it takes them. */
function toTimeLeft(leftMs: number): string {
  if (leftMs > 60_000) return `${Math.ceil(leftMs / 60_000)} minutes`;
  return `${Math.max(1, Math.ceil(leftMs / 1_000))} seconds`;
}

function toLines(line: Line) {
  const { moneyline, spread, total } = line;
  return {
    moneyline: { home: moneyline.home, away: moneyline.away },
    spread: {
      home: spread.home,
      away: spread.away,
      home_odds: spread.homeOdds,
      away_odds: spread.awayOdds,
    },
    total: {
      over: total.line,
      under: total.line,
      over_odds: total.overOdds,
      under_odds: total.underOdds,
    },
  };
}

function toLiveGame(game: Game) {
  return {
    game_id: game.id,
    [LEAGUE_RULES[game.league].periodField]: toPeriod(game),
    score: { home: game.homeScore, away: game.awayScore },
  } satisfies WireLiveGame;
}

/** What the original says about the weather: only baseball knows some, and football has an empty one. */
function toWeather(league: League) {
  if (league === 'MLB') return { temperature: 72, wind_speed: 8, conditions: 'clear' };
  return league === 'NFL' ? {} : null;
}
