import type { Moneyline, OddsItem, Spread, Total } from '../../entities.ts';
import { wireOddsItem } from '../wire/oddsUpdate.ts';
import type { WireOddsItem, WireOddsLines } from '../wire/oddsUpdate.ts';
import { createItemReader } from './itemReader.ts';
import type { ItemReader } from './itemReader.ts';
import { toName, toStamp } from '../../shownText.ts';

/** Priced games, nested lines (`odds`) or flat ones. */
export const oddsReader: ItemReader<WireOddsItem, OddsItem> = createItemReader(
  wireOddsItem,
  (wire, head) => ({
    gameId: String(wire.game_id),
    sportsbook: toName(wire.sportsbook) ?? head.sportsbook,
    sport: toName(wire.sport) ?? head.sport,
    homeTeam: toName(wire.home_team),
    awayTeam: toName(wire.away_team),
    startTime: toStamp(wire.start_time),
    moneyline: toMoneyline(wire.odds?.moneyline ?? wire.moneyline),
    spread: toSpread(wire.odds?.spread ?? wire.spread),
    total: toTotal(wire.odds?.total ?? wire.total),
    sourceTime: toStamp(wire.updated_at ?? wire.timestamp) ?? head.sourceTime,
  }),
);

function toMoneyline(line: WireOddsLines['moneyline']): Moneyline | null {
  if (line == null) return null;
  return { home: line.home ?? null, away: line.away ?? null };
}

function toSpread(line: WireOddsLines['spread']): Spread | null {
  if (line == null) return null;
  return {
    home: line.home ?? null,
    away: line.away ?? null,
    homeOdds: line.home_odds ?? null,
    awayOdds: line.away_odds ?? null,
  };
}

function toTotal(line: WireOddsLines['total']): Total | null {
  if (line == null) return null;
  return {
    over: line.over ?? null,
    under: line.under ?? null,
    overOdds: line.over_odds ?? null,
    underOdds: line.under_odds ?? null,
  };
}
