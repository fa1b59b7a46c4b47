import { FOLDS } from '../../../src/domain/folds.ts';
import type { OddsItem } from '../../../src/protocols/entities.ts';
import { toSubscriptionKey } from '../../../src/protocols/filter.ts';
import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import type { RouteIndex } from '../../../src/store/createRouteIndex.ts';
import { createRouteIndex } from '../../../src/store/createRouteIndex.ts';
import { createTableEntry } from '../../../src/store/tableEntry.ts';
import { toGameId } from '../../feed/toGameId.ts';
import type { MicroCase, MicroGroup } from '../microCase.ts';
import { createItems } from './messages.ts';

const ITEM_COUNT = 2_000;

/** Whether the items' rows have had an item before, and remember what was found for it. */
const ROW_KINDS = ['known rows', 'new rows'] as const;
type RowKind = (typeof ROW_KINDS)[number];

/** Finding the subscriptions an item belongs to. */
export const routeGroup: MicroGroup = {
  title: 'Route',
  note: `Subscriptions to one game each; ${ITEM_COUNT.toLocaleString('en-US')} items of as many rows, spread over all of them, so that each item belongs to exactly one. A known row remembers what was found for its first item, until a subscription comes or goes; for a new one it is looked up.`,
  targets: ROW_KINDS.map((kind) => ({
    from: toName(10, kind),
    to: toName(10_000, kind),
    maxRatio: 1.5,
  })),
  createCases: () =>
    ROW_KINDS.flatMap((kind) => [1, 10, 10_000].map((count) => toCase(count, kind))),
};

function toName(subscriptionCount: number, kind: RowKind): string {
  return `${kind}, subscriptions: ${subscriptionCount.toLocaleString('en-US')}`;
}

function toCase(subscriptionCount: number, kind: RowKind): MicroCase {
  const index = createRouteIndex<OddsItem>(FOLDS.odds.keyFields);
  for (let game = 0; game < subscriptionCount; game += 1) addGame(index, game);
  const items = createItems(ITEM_COUNT).map((item, place) => ({
    ...item,
    gameId: toGameId(Math.floor((place / ITEM_COUNT) * subscriptionCount)),
  }));
  const places = items.map((item) => ({ item, row: createTableEntry(FOLDS.odds.keyOf(item)) }));
  return {
    name: toName(subscriptionCount, kind),
    messageCount: ITEM_COUNT,
    run() {
      let found = 0;
      if (kind === 'known rows')
        for (const { item, row } of places) found += index.keysFor(item, row).length;
      else for (const { item } of places) found += index.keysFor(item).length;
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
