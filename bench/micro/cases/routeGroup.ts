import type { OddsItem } from '../../../src/protocols/entities.ts';
import { toSubscriptionKey } from '../../../src/protocols/filter.ts';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import type { RouteIndex } from '../../../src/store/createRouteIndex.ts';
import { createRouteIndex } from '../../../src/store/createRouteIndex.ts';
import { toGameId } from '../../feed/toGameId.ts';
import type { MicroCase, MicroGroup } from '../microCase.ts';
import { createItems } from './messages.ts';

const ITEM_COUNT = 2_000;

/** Finding the subscriptions an item belongs to. */
export const routeGroup: MicroGroup = {
  title: 'Route',
  note: `Subscriptions to one game each; ${ITEM_COUNT.toLocaleString('en-US')} items, spread over all of them, so that each item belongs to exactly one.`,
  target: { from: toName(10), to: toName(10_000), maxRatio: 1.5 },
  createCases: () => [1, 10, 10_000].map(toCase),
};

function toName(subscriptionCount: number): string {
  return `subscriptions: ${subscriptionCount.toLocaleString('en-US')}`;
}

function toCase(subscriptionCount: number): MicroCase {
  const index = createRouteIndex<OddsItem>();
  for (let game = 0; game < subscriptionCount; game += 1) addGame(index, game);
  const items = createItems(ITEM_COUNT).map((item, place) => ({
    ...item,
    gameId: toGameId(Math.floor((place / ITEM_COUNT) * subscriptionCount)),
  }));
  return {
    name: toName(subscriptionCount),
    messageCount: ITEM_COUNT,
    run() {
      let found = 0;
      for (const item of items) found += index.keysFor(item).length;
      if (found !== ITEM_COUNT) throw new Error('each item belongs to one subscription');
    },
  };
}

function addGame(index: RouteIndex<OddsItem>, game: number): void {
  const wish = { channel: 'odds_updates', filter: { gameId: toGameId(game) } };
  const matches = sportsbook.createMatcher(wish).odds;
  if (!matches) throw new Error('the channel carries odds');
  const pivot = sportsbook.pivotOf?.(wish, 'odds') ?? null;
  index.add({ key: toSubscriptionKey(wish), matches, pivot });
}
