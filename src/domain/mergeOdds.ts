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
  return isSameOdds(known, merged) ? known : merged;
}

/** Whether two items show the same, written out for the same reason. */
export function isSameOdds(left: OddsItem, right: OddsItem): boolean {
  return (
    // First what nearly every update changes.
    left.sourceTime === right.sourceTime &&
    isSameMoneyline(left.moneyline, right.moneyline) &&
    isSameSpread(left.spread, right.spread) &&
    isSameTotal(left.total, right.total) &&
    left.gameId === right.gameId &&
    left.sportsbook === right.sportsbook &&
    left.sport === right.sport &&
    left.homeTeam === right.homeTeam &&
    left.awayTeam === right.awayTeam &&
    left.startTime === right.startTime
  );
}

function isSameMoneyline(left: Moneyline | null, right: Moneyline | null): boolean {
  if (left === right) return true;
  return left !== null && right !== null && left.home === right.home && left.away === right.away;
}

function isSameSpread(left: Spread | null, right: Spread | null): boolean {
  if (left === right) return true;
  return (
    left !== null &&
    right !== null &&
    left.home === right.home &&
    left.away === right.away &&
    left.homeOdds === right.homeOdds &&
    left.awayOdds === right.awayOdds
  );
}

function isSameTotal(left: Total | null, right: Total | null): boolean {
  if (left === right) return true;
  return (
    left !== null &&
    right !== null &&
    left.over === right.over &&
    left.under === right.under &&
    left.overOdds === right.overOdds &&
    left.underOdds === right.underOdds
  );
}

function mergeMoneyline(known: Moneyline | null, update: Moneyline | null): Moneyline | null {
  if (!known || !update) return update ?? known;
  const merged = { home: update.home ?? known.home, away: update.away ?? known.away };
  return isSameMoneyline(known, merged) ? known : merged;
}

function mergeSpread(known: Spread | null, update: Spread | null): Spread | null {
  if (!known || !update) return update ?? known;
  const merged = {
    home: update.home ?? known.home,
    away: update.away ?? known.away,
    homeOdds: update.homeOdds ?? known.homeOdds,
    awayOdds: update.awayOdds ?? known.awayOdds,
  };
  return isSameSpread(known, merged) ? known : merged;
}

function mergeTotal(known: Total | null, update: Total | null): Total | null {
  if (!known || !update) return update ?? known;
  const merged = {
    over: update.over ?? known.over,
    under: update.under ?? known.under,
    overOdds: update.overOdds ?? known.overOdds,
    underOdds: update.underOdds ?? known.underOdds,
  };
  return isSameTotal(known, merged) ? known : merged;
}
