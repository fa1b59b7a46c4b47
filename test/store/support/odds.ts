import type { OddsItem } from '../../../src/protocols/entities.ts';

/** An item of which only the home price matters. */
export function odds(gameId: string, home: number, sport = 'NBA'): OddsItem {
  return {
    gameId,
    sportsbook: null,
    sport,
    homeTeam: null,
    awayTeam: null,
    startTime: null,
    moneyline: { home, away: null },
    spread: null,
    total: null,
    sourceTime: null,
  };
}
