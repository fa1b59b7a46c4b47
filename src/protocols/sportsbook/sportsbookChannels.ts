import type { ChannelDescription, FieldsOf, FilterField } from '../channels.ts';
import type { ArbitrageFilter, OddsFilter, PredictionFilter } from './sportsbookFilters.ts';
import type { SubscriptionType } from './wire/subscriptionTypes.ts';

const sport: FilterField = {
  kind: 'choice',
  label: 'Sport',
  options: ['MLB', 'NBA', 'NFL', 'NHL'],
};
const sportsbook: FilterField = {
  kind: 'text',
  label: 'Sportsbook',
  takesSeveral: true,
  example: 'DraftKings',
};
const gameId: FilterField = { kind: 'text', label: 'Game', takesSeveral: true };
const team: FilterField = { kind: 'text', label: 'Team', takesSeveral: true };
const player: FilterField = { kind: 'text', label: 'Player', takesSeveral: true };
const predictionType: FilterField = {
  kind: 'text',
  label: 'Type',
  takesSeveral: true,
  example: 'game_winner',
};

const odds: FieldsOf<OddsFilter> = { sport, sportsbook, gameId, team };
/** A channel that is a sport of its own. */
const leagueOdds = { sportsbook, gameId, team };
const predictions: FieldsOf<PredictionFilter> = { sport, gameId, player, predictionType };
const arbitrage: FieldsOf<ArbitrageFilter> = {
  sport,
  minProfit: { kind: 'number', label: 'Minimum profit', min: 0, max: 100, unit: '%' },
  sportsbook,
  gameId,
};

/** Every channel of the sportsbook, and what `createSportsbookMatcher` narrows it by. */
export const SPORTSBOOK_CHANNELS: Readonly<Record<SubscriptionType, ChannelDescription>> = {
  odds_updates: { label: 'Odds', filterFields: odds },
  predictions: { label: 'Predictions', filterFields: predictions },
  arbitrage: { label: 'Arbitrage', filterFields: arbitrage },
  mlb: { label: 'MLB', filterFields: leagueOdds },
  nba: { label: 'NBA', filterFields: leagueOdds },
  nfl: { label: 'NFL', filterFields: leagueOdds },
  nhl: { label: 'NHL', filterFields: leagueOdds },
  game_specific: { label: 'One game', filterFields: { gameId: { ...gameId, isRequired: true } } },
  player_specific: {
    label: 'One player',
    filterFields: { player: { ...player, isRequired: true }, predictionType },
  },
  analytics: { label: 'Analytics', filterFields: {} },
  portfolio: { label: 'Portfolio', filterFields: {} },
  system_alerts: { label: 'System alerts', filterFields: {} },
};
