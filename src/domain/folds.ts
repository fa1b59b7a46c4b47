import type { Entity, EntityItems } from '../protocols/entities.ts';
import { mergeKnown } from '../lib/mergeKnown.ts';
import type { Fold } from './liveRow.ts';
import { mergeOdds } from './mergeOdds.ts';

/**
 * A text as part of a key: ids and names are the server's and may contain the separator, so it is escaped. Nearly
 * none does, and this runs for every item, so the usual one costs no new text.
 */
function toKeyPart(text: string | null): string {
  if (text === null) return '';
  return /[\\|]/.test(text) ? text.replace(/[\\|]/g, String.raw`\$&`) : text;
}

const odds: Fold<EntityItems['odds']> = {
  keyOf: (item) => `${toKeyPart(item.gameId)}|${toKeyPart(item.sportsbook)}`,
  merge: mergeOdds,
  numbers: ({ moneyline, spread, total }) => ({
    moneylineHome: moneyline?.home ?? null,
    moneylineAway: moneyline?.away ?? null,
    spreadHome: spread?.home ?? null,
    spreadAway: spread?.away ?? null,
    spreadHomeOdds: spread?.homeOdds ?? null,
    spreadAwayOdds: spread?.awayOdds ?? null,
    totalOver: total?.over ?? null,
    totalUnder: total?.under ?? null,
    totalOverOdds: total?.overOdds ?? null,
    totalUnderOdds: total?.underOdds ?? null,
  }),
};

const prediction: Fold<EntityItems['prediction']> = {
  keyOf: ({ gameId, predictionType, player }) =>
    [gameId, predictionType, player].map(toKeyPart).join('|'),
  merge: mergeKnown,
  numbers: ({ confidence, probability }) => ({ confidence, probability }),
};

const arbitrage: Fold<EntityItems['arbitrage']> = {
  keyOf: (item) => item.id,
  merge: mergeKnown,
  numbers: ({ profitPercent }) => ({ profitPercent }),
};

const game: Fold<EntityItems['game']> = {
  keyOf: (item) => item.gameId,
  merge: mergeKnown,
  numbers: ({ homeScore, awayScore }) => ({ homeScore, awayScore }),
};

/** A record is sent as a whole, so the newest replaces the last. */
const record: Fold<EntityItems['analytics']> = {
  keyOf: (item) => item.id,
  merge: (_known, update) => update,
  numbers: () => ({}),
};

/** How each entity's items become rows. */
export const FOLDS: { readonly [E in Entity]: Fold<EntityItems[E]> } = {
  odds,
  prediction,
  arbitrage,
  game,
  analytics: record,
  portfolio: record,
};
