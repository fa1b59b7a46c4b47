import type { Channels, FilterField } from '../channels.ts';

const gameId: FilterField = { kind: 'text', label: 'Game', takesSeveral: true };
const team: FilterField = { kind: 'text', label: 'Team', takesSeveral: true };
const sportsbook: FilterField = {
  kind: 'text',
  label: 'Sportsbook',
  takesSeveral: true,
  example: 'DraftKings',
};
const predictionType: FilterField = { kind: 'text', label: 'Type', takesSeveral: true };
const player: FilterField = { kind: 'text', label: 'Player', takesSeveral: true };

/** The channels of the NFL predictor, and what `createNflMatcher` narrows them by; its one sport needs no field. */
export const NFL_CHANNELS: Channels = {
  games: { label: 'Games', filterFields: { gameId } },
  odds: { label: 'Odds', filterFields: { gameId, sportsbook, team } },
  predictions: { label: 'Predictions', filterFields: { gameId, predictionType, player } },
};
