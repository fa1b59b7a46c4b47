import { assertNever } from '../../lib/assertNever.ts';
import type { EntitySubjects } from '../entities.ts';
import type { Filter, SubscriptionWish } from '../filter.ts';
import { every, toTextTest } from '../filterTests.ts';
import type { ItemMatcher } from '../protocol.ts';
import { toNflChannel } from './nflChannel.ts';

/**
 * Predicates of a wish. Every topic carries its share of the read model (`nflGame`), told apart by game only. `gameId` is compared to
 * the letter; `sport`, `sportsbook`, `team` and `predictionType` ignore case; a list means any of its members. An item that does not
 * say what a filter asks for does not pass; a filter that does not concern an entity lets it pass.
 */
export function createNflMatcher(wish: SubscriptionWish): ItemMatcher {
  const { topic, gameIds } = toNflChannel(wish);
  const isGame = toGameIdTest(gameIds);
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
  return every<EntitySubjects['game']>([
    (item) => isGame(item.gameId),
    sport && ((item) => sport(item.sport)),
  ]);
}

function toOddsTest(filter: Filter, isGame: (id: string) => boolean) {
  const sport = toTextTest(filter['sport']);
  const book = toTextTest(filter['sportsbook']);
  const team = toTextTest(filter['team']);
  return every<EntitySubjects['odds']>([
    (item) => isGame(item.gameId),
    sport && ((item) => sport(item.sport)),
    book && ((item) => book(item.sportsbook)),
    team && ((item) => team(item.homeTeam) || team(item.awayTeam)),
  ]);
}

function toPredictionTest(filter: Filter, isGame: (id: string) => boolean) {
  const sport = toTextTest(filter['sport']);
  const type = toTextTest(filter['predictionType']);
  const player = toTextTest(filter['player']);
  return every<EntitySubjects['prediction']>([
    (item) => isGame(item.gameId),
    sport && ((item) => sport(item.sport)),
    type && ((item) => type(item.predictionType)),
    player && ((item) => player(item.player)),
  ]);
}

function toGameIdTest(ids: readonly string[] | null): (id: string) => boolean {
  if (ids === null) return () => true;
  const members = new Set(ids);
  return (id) => members.has(id);
}
