import type { EntityItems } from '../../src/protocols/entities.ts';
import type { StoryManagerOptions } from './createStoryManager.ts';

const GAMES = [
  {
    id: 'nba-1',
    sport: 'NBA',
    away: 'Boston Celtics',
    home: 'New York Knicks',
    spread: 2.5,
    total: 221.5,
  },
  {
    id: 'nba-2',
    sport: 'NBA',
    away: 'Oklahoma City Thunder',
    home: 'Minnesota Timberwolves',
    spread: 3,
    total: 227,
  },
  {
    id: 'mlb-1',
    sport: 'MLB',
    away: 'Los Angeles Dodgers',
    home: 'San Francisco Giants',
    spread: 1.5,
    total: 8.5,
  },
] as const;
const BOOKS = ['DraftKings', 'FanDuel', 'BetMGM'];

/** One book's odds; `seed` moves the numbers. */
export function sampleOdds(
  facts: Partial<EntityItems['odds']> & { readonly gameId: string },
  seed = 0,
): EntityItems['odds'] {
  return {
    sportsbook: 'DraftKings',
    sport: 'NBA',
    homeTeam: 'New York Knicks',
    awayTeam: 'Boston Celtics',
    startTime: null,
    moneyline: { home: 120 + seed, away: -140 - seed },
    spread: { home: 2.5, away: -2.5, homeOdds: -108 - seed, awayOdds: -112 + seed },
    total: { over: 221.5, under: 221.5, overOdds: -110 + seed, underOdds: -110 - seed },
    sourceTime: null,
    ...facts,
  };
}

/** Three games at three books, each at prices its sport knows. */
export const SAMPLE_ODDS: readonly EntityItems['odds'][] = GAMES.flatMap((game) =>
  BOOKS.map((sportsbook, bookIndex) => {
    const odds = sampleOdds({ gameId: game.id }, bookIndex * 2);
    return {
      ...odds,
      sportsbook,
      sport: game.sport,
      homeTeam: game.home,
      awayTeam: game.away,
      spread: odds.spread && { ...odds.spread, home: game.spread, away: -game.spread },
      total: odds.total && { ...odds.total, over: game.total, under: game.total },
    };
  }),
);

const SAMPLE_GAMES: readonly EntityItems['game'][] = [
  {
    gameId: 'nba-1',
    sport: 'NBA',
    period: 'Q3',
    homeScore: 71,
    awayScore: 68,
    sourceTime: null,
  },
];

export const SAMPLE_ARBITRAGE: readonly EntityItems['arbitrage'][] = [
  {
    id: 'arb-1',
    gameId: 'nba-1',
    sport: 'NBA',
    game: 'Celtics vs Knicks',
    arbitrageType: 'two_way_arbitrage',
    profitPercent: 3.43,
    legs: [
      { sportsbook: 'FanDuel', bet: 'Celtics ML', odds: -118, stake: 559.86 },
      { sportsbook: 'BetMGM', bet: 'Knicks ML', odds: 135, stake: 440.14 },
    ],
    guaranteedProfit: 34.32,
    totalStake: 1_000,
    expiresInMs: null,
    confidence: 'high',
    sourceTime: null,
  },
];

const SAMPLE_PREDICTIONS: readonly EntityItems['prediction'][] = [
  {
    gameId: 'nba-1',
    predictionType: 'game_winner',
    sport: 'NBA',
    player: null,
    pick: 'New York Knicks',
    confidence: 0.82,
    probability: 0.61,
    modelVersion: '2.1',
    models: ['forest'],
    featureCount: 24,
    sourceTime: null,
  },
  {
    gameId: 'mlb-1',
    predictionType: 'player_prop',
    sport: 'MLB',
    player: 'M. Betts',
    pick: 'over 1.5 hits',
    confidence: 0.57,
    probability: 0.54,
    modelVersion: '2.1',
    models: ['forest'],
    featureCount: 24,
    sourceTime: null,
  },
];

/** Something in every table. */
export const SAMPLE_ITEMS: NonNullable<StoryManagerOptions['items']> = {
  odds: SAMPLE_ODDS,
  game: SAMPLE_GAMES,
  arbitrage: SAMPLE_ARBITRAGE,
  prediction: SAMPLE_PREDICTIONS,
};
