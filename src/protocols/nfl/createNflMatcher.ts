import { assertNever } from '../../lib/assertNever.ts';
import type { EntitySubjects } from '../entities.ts';
import type { Filter, FilterValue, SubscriptionWish } from '../filter.ts';
import type { ItemMatcher } from '../protocol.ts';
import { toNflChannel } from './nflChannel.ts';

type TextTest = (text: string | null) => boolean;

/**
 * Predicates of a wish. Every topic carries its share of the read model (`nflGame`), told apart by game only. `gameId` is compared to
 * the letter; `sport`, `sportsbook`, `team` and `predictionType` ignore case; a list means any of its members. An item that does not
 * say what a filter asks for does not pass; a filter that does not concern an entity lets it pass.
 */
export function createNflMatcher(wish: SubscriptionWish): ItemMatcher {
  const { topic, gameIds } = toNflChannel(wish);
  const isGame = toIdTest(gameIds);
  const nflGame = ({ gameId }: EntitySubjects['nflGame']) => isGame(gameId);
  switch (topic) {
    case 'games':
      return { nflGame, game: toGameTest(wish.filter, isGame) };
    case 'odds':
      return { nflGame, odds: toOddsTest(wish.filter, isGame) };
    case 'predictions':
      return { nflGame, prediction: toPredictionTest(wish.filter, isGame) };
    case null:
      return {};
    default:
      return assertNever(topic);
  }
}

function toGameTest(filter: Filter, isGame: (id: string) => boolean) {
  const sport = toTextTest(filter['sport']);
  return (item: EntitySubjects['game']) => isGame(item.gameId) && sport(item.sport);
}

function toOddsTest(filter: Filter, isGame: (id: string) => boolean) {
  const sport = toTextTest(filter['sport']);
  const book = toTextTest(filter['sportsbook']);
  const team = toTextTest(filter['team']);
  return (item: EntitySubjects['odds']) =>
    isGame(item.gameId) &&
    sport(item.sport) &&
    book(item.sportsbook) &&
    (team(item.homeTeam) || team(item.awayTeam));
}

function toPredictionTest(filter: Filter, isGame: (id: string) => boolean) {
  const sport = toTextTest(filter['sport']);
  const type = toTextTest(filter['predictionType']);
  const player = toTextTest(filter['player']);
  return (item: EntitySubjects['prediction']) =>
    isGame(item.gameId) && sport(item.sport) && type(item.predictionType) && player(item.player);
}

function toIdTest(ids: readonly string[] | null): (id: string) => boolean {
  if (ids === null) return () => true;
  const members = new Set(ids);
  return (id) => members.has(id);
}

/** Membership regardless of case; passes everything where nothing is asked. */
function toTextTest(wanted: FilterValue | undefined): TextTest {
  if (wanted === undefined) return () => true;
  const texts = typeof wanted === 'object' ? wanted.map(String) : [String(wanted)];
  const members = new Set(texts.map((text) => text.toLowerCase()));
  return (text) => text !== null && members.has(text.toLowerCase());
}
