import type { ArbitrageItem, CoreEntity, GameItem, OddsItem, PredictionItem } from '../entities.ts';
import type { Filter, FilterValue, SubscriptionWish } from '../filter.ts';
import type { Test, TextTest } from '../filterTests.ts';
import { every, everyOf, toIdTest, toTextTest } from '../filterTests.ts';
import type { ItemMatcher } from '../protocol.ts';
import { isSubscriptionType } from './wire/subscriptionTypes.ts';
import type { SubscriptionType } from './wire/subscriptionTypes.ts';

/** Which entities each channel carries. Alerts are notices, not items. */
const CARRIED = {
  odds_updates: ['odds', 'game'],
  predictions: ['prediction'],
  analytics: ['analytics'],
  arbitrage: ['arbitrage'],
  portfolio: ['portfolio'],
  system_alerts: [],
  mlb: ['odds', 'game'],
  nba: ['odds', 'game'],
  nfl: ['odds', 'game'],
  nhl: ['odds', 'game'],
  game_specific: ['odds', 'prediction', 'arbitrage', 'game'],
  player_specific: ['prediction'],
} as const satisfies Record<SubscriptionType, readonly CoreEntity[]>;

/** Channels that are a sport of their own. */
const SPORT_OF: { readonly [Type in SubscriptionType]?: string } = {
  mlb: 'MLB',
  nba: 'NBA',
  nfl: 'NFL',
  nhl: 'NHL',
};

/**
 * Predicates of a wish. An item must pass every filter that concerns its entity: `sport`, `sportsbook`, `team`,
 * `player` and `predictionType` ignore case, `gameId` does not, a list means any of its members, and
 * `minProfit` is a threshold. An arbitrage passes a `sportsbook` filter with either leg.
 *
 * An item that does not say what a filter asks for does not pass: a consensus row has no book, so it is not
 * DraftKings'. A sport channel is a sport filter in this respect; the codec gives items their batch's sport
 * first. Filters that do not concern an entity (a book for a score), or that nobody here knows, are the
 * server's business and let everything pass. A channel nobody here knows carries nothing.
 */
export function createSportsbookMatcher(wish: SubscriptionWish): ItemMatcher {
  if (!isSubscriptionType(wish.channel)) return {};
  const { channel, filter } = wish;
  const sport = everyOf([toSportTest(filter), toTextTest(SPORT_OF[channel])]);
  const all: Required<Pick<ItemMatcher, CoreEntity>> = {
    odds: toOddsTest(filter, sport),
    prediction: toPredictionTest(filter, sport),
    arbitrage: toArbitrageTest(filter, sport),
    game: toGameTest(filter, sport),
    analytics: () => true,
    portfolio: () => true,
  };
  return Object.fromEntries(CARRIED[channel].map((entity) => [entity, all[entity]]));
}

function toOddsTest(filter: Filter, sport: TextTest | null): Test<OddsItem> {
  const book = toTextTest(filter['sportsbook']);
  const team = toTextTest(filter['team']);
  const game = toIdTest(filter['gameId']);
  return every<OddsItem>([
    sport && ((item) => sport(item.sport)),
    book && ((item) => book(item.sportsbook)),
    game && ((item) => game(item.gameId)),
    team && ((item) => team(item.homeTeam) || team(item.awayTeam)),
  ]);
}

function toPredictionTest(filter: Filter, sport: TextTest | null): Test<PredictionItem> {
  const player = toTextTest(filter['player']);
  const type = toTextTest(filter['predictionType']);
  const game = toIdTest(filter['gameId']);
  return every<PredictionItem>([
    sport && ((item) => sport(item.sport)),
    game && ((item) => game(item.gameId)),
    player && ((item) => player(item.player)),
    type && ((item) => type(item.predictionType)),
  ]);
}

function toArbitrageTest(filter: Filter, sport: TextTest | null): Test<ArbitrageItem> {
  const book = toTextTest(filter['sportsbook']);
  const game = toIdTest(filter['gameId']);
  const minProfit = toThreshold(filter['minProfit']);
  return every<ArbitrageItem>([
    sport && ((item) => sport(item.sport)),
    book && ((item) => item.legs.some((leg) => book(leg.sportsbook))),
    game && ((item) => game(item.gameId)),
    minProfit !== null &&
      ((item) => item.profitPercent !== null && item.profitPercent >= minProfit),
  ]);
}

function toGameTest(filter: Filter, sport: TextTest | null): Test<GameItem> {
  const game = toIdTest(filter['gameId']);
  return every<GameItem>([
    sport && ((item) => sport(item.sport)),
    game && ((item) => game(item.gameId)),
  ]);
}

function toSportTest(filter: Filter): TextTest | null {
  return toTextTest(filter['sport']);
}

/** A threshold from a number, or from digits as a form field gives them; anything else asks nothing. */
function toThreshold(wanted: FilterValue | undefined): number | null {
  const isNumeric = typeof wanted === 'number' || (typeof wanted === 'string' && wanted !== '');
  return isNumeric && Number.isFinite(Number(wanted)) ? Number(wanted) : null;
}
