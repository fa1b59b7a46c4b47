/** Bookmakers, best known first. */
export const SPORTSBOOKS = [
  'DraftKings',
  'FanDuel',
  'BetMGM',
  'Caesars',
  'PointsBet',
  'BetRivers',
  'ESPN BET',
  'Fanatics',
  'bet365',
  'Hard Rock',
] as const;
