import type { SourceDefinition } from './createSourceManager.ts';

/** What the NFL predictor fetches. */
export type NflDataKind = 'games' | 'odds';

/**
 * The suppliers of seed 001, as a simulation: paid ones first, public ones as a fallback. Nothing is fetched from anywhere.
 */
export const NFL_SOURCES: readonly SourceDefinition<NflDataKind>[] = [
  { name: 'SportsData.io', kinds: ['games', 'odds'], priority: 1, perMinute: 600 },
  { name: 'The Odds API', kinds: ['odds'], priority: 0, perMinute: 600 },
  { name: 'RapidAPI', kinds: ['games', 'odds'], priority: 2, perMinute: 300 },
  { name: 'ESPN', kinds: ['games'], priority: 3, perMinute: 1_200 },
];
