import type { CoreEntity, EntityItems } from '../protocols/entities.ts';
import { mergeKnown } from '../lib/mergeKnown.ts';
import type { Fold } from './liveRow.ts';
import { isSameOdds, mergeOdds } from './mergeOdds.ts';

/** An empty name is not the same as none; nothing else escapes to this. */
const EMPTY_PART = String.raw`\e`;

/**
 * A text as part of a key, another one for each text and for none: ids and names are the server's and may contain the
 * separator, so it is escaped. Nearly none does, and this runs for every item, so the usual one costs no new text.
 */
function toKeyPart(text: string | null): string {
  if (text === null) return '';
  if (text === '') return EMPTY_PART;
  return /[\\|]/.test(text) ? text.replace(/[\\|]/g, String.raw`\$&`) : text;
}

/** What is known at first is what the first item says. */
const itself = <Item>(item: Item): Item => item;

const odds: Fold<EntityItems['odds']> = {
  keyOf: (item) => `${toKeyPart(item.gameId)}|${toKeyPart(item.sportsbook)}`,
  keyFields: ['gameId', 'sportsbook'],
  begin: itself,
  merge: mergeOdds,
  isSame: isSameOdds,
  cells: [
    { name: 'moneylineHome', read: ({ moneyline }) => moneyline?.home ?? null },
    { name: 'moneylineAway', read: ({ moneyline }) => moneyline?.away ?? null },
    { name: 'spreadHome', read: ({ spread }) => spread?.home ?? null },
    { name: 'spreadAway', read: ({ spread }) => spread?.away ?? null },
    { name: 'spreadHomeOdds', read: ({ spread }) => spread?.homeOdds ?? null },
    { name: 'spreadAwayOdds', read: ({ spread }) => spread?.awayOdds ?? null },
    { name: 'totalOver', read: ({ total }) => total?.over ?? null },
    { name: 'totalUnder', read: ({ total }) => total?.under ?? null },
    { name: 'totalOverOdds', read: ({ total }) => total?.overOdds ?? null },
    { name: 'totalUnderOdds', read: ({ total }) => total?.underOdds ?? null },
  ],
};

const prediction: Fold<EntityItems['prediction']> = {
  keyOf: ({ gameId, predictionType, player }) =>
    [gameId, predictionType, player].map(toKeyPart).join('|'),
  keyFields: ['gameId', 'predictionType', 'player'],
  begin: itself,
  merge: mergeKnown,
  cells: [
    { name: 'confidence', read: ({ confidence }) => confidence },
    { name: 'probability', read: ({ probability }) => probability },
  ],
};

const arbitrage: Fold<EntityItems['arbitrage']> = {
  keyOf: (item) => item.id,
  keyFields: ['id'],
  begin: itself,
  merge: mergeKnown,
  cells: [{ name: 'profitPercent', read: ({ profitPercent }) => profitPercent }],
};

const game: Fold<EntityItems['game']> = {
  keyOf: (item) => item.gameId,
  keyFields: ['gameId'],
  begin: itself,
  merge: mergeKnown,
  cells: [
    { name: 'homeScore', read: ({ homeScore }) => homeScore },
    { name: 'awayScore', read: ({ awayScore }) => awayScore },
  ],
};

/** A record is sent as a whole, so the newest replaces the last. */
const record: Fold<EntityItems['analytics']> = {
  keyOf: (item) => item.id,
  keyFields: ['id'],
  begin: itself,
  merge: (_known, update) => update,
  cells: [],
};

/** How each core entity's items become rows. */
export const FOLDS: { readonly [E in CoreEntity]: Fold<EntityItems[E]> } = {
  odds,
  prediction,
  arbitrage,
  game,
  analytics: record,
  portfolio: record,
};
