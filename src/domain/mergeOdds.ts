import type { Moneyline, OddsItem, Spread, Total } from '../protocols/entities.ts';

/**
 * `mergeKnown` for odds, written out: it runs for every price that arrives, and naming the fields costs a fraction of
 * looking them up. Gives `known` itself back when nothing differs.
 */
export function mergeOdds(known: OddsItem, update: OddsItem): OddsItem {
  const moneyline = mergeMoneyline(known.moneyline, update.moneyline);
  const spread = mergeSpread(known.spread, update.spread);
  const total = mergeTotal(known.total, update.total);
  const merged: OddsItem = {
    gameId: update.gameId,
    sportsbook: update.sportsbook ?? known.sportsbook,
    sport: update.sport ?? known.sport,
    homeTeam: update.homeTeam ?? known.homeTeam,
    awayTeam: update.awayTeam ?? known.awayTeam,
    startTime: update.startTime ?? known.startTime,
    moneyline,
    spread,
    total,
    sourceTime: update.sourceTime ?? known.sourceTime,
  };
  const isSame =
    merged.sourceTime === known.sourceTime &&
    moneyline === known.moneyline &&
    spread === known.spread &&
    total === known.total &&
    merged.gameId === known.gameId &&
    merged.sportsbook === known.sportsbook &&
    merged.sport === known.sport &&
    merged.homeTeam === known.homeTeam &&
    merged.awayTeam === known.awayTeam &&
    merged.startTime === known.startTime;
  return isSame ? known : merged;
}

function mergeMoneyline(known: Moneyline | null, update: Moneyline | null): Moneyline | null {
  if (!known || !update) return update ?? known;
  const home = update.home ?? known.home;
  const away = update.away ?? known.away;
  return home === known.home && away === known.away ? known : { home, away };
}

function mergeSpread(known: Spread | null, update: Spread | null): Spread | null {
  if (!known || !update) return update ?? known;
  const home = update.home ?? known.home;
  const away = update.away ?? known.away;
  const homeOdds = update.homeOdds ?? known.homeOdds;
  const awayOdds = update.awayOdds ?? known.awayOdds;
  const isSame =
    home === known.home &&
    away === known.away &&
    homeOdds === known.homeOdds &&
    awayOdds === known.awayOdds;
  return isSame ? known : { home, away, homeOdds, awayOdds };
}

function mergeTotal(known: Total | null, update: Total | null): Total | null {
  if (!known || !update) return update ?? known;
  const over = update.over ?? known.over;
  const under = update.under ?? known.under;
  const overOdds = update.overOdds ?? known.overOdds;
  const underOdds = update.underOdds ?? known.underOdds;
  const isSame =
    over === known.over &&
    under === known.under &&
    overOdds === known.overOdds &&
    underOdds === known.underOdds;
  return isSame ? known : { over, under, overOdds, underOdds };
}
