import type { Subscription } from '../connection/subscription.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Entity, EntityItems } from '../protocols/entities.ts';
import { ENTITIES } from '../protocols/entities.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { ItemMatcher, Protocol } from '../protocols/protocol.ts';
import type { UpdateEvent } from '../protocols/serverEvent.ts';
import type { WritableEntityTables } from './entityTables.ts';

/** What passes the gate, and what does not. */
export interface GateHandlers {
  /** An item somebody wants; `keys` are the subscriptions it belongs to. */
  onAccepted(keys: readonly SubscriptionKey[], at: EpochMs): void;
  /** An item nobody wants (any more): servers go on sending after an unsubscribe, and barely filter. */
  onDropped(): void;
}

/** Between the wire and the tables: what nobody wants is not delivered. */
export interface SubscriptionGate {
  /**
   * The subscriptions changed: matchers of new ones are built, those of gone ones forgotten, and rows that nobody
   * wants any more are removed, so that they can't be shown as fresh when somebody wants them again.
   */
  setSubscriptions(subscriptions: readonly Subscription[]): void;
  /** Puts an update's wanted items into their table. */
  admit(event: UpdateEvent, at: EpochMs): void;
}

interface Route<Item> {
  readonly key: SubscriptionKey;
  readonly matches: (item: Item) => boolean;
}
type Routes = { [E in Entity]: Route<EntityItems[E]>[] };

/** Creates a gate in front of the tables; it accepts nothing until it knows of a subscription. */
export function createSubscriptionGate(
  protocol: Protocol,
  tables: WritableEntityTables,
  handlers: GateHandlers,
): SubscriptionGate {
  let matchers = new Map<SubscriptionKey, ItemMatcher>();
  let routes = emptyRoutes();

  function admitItems<E extends Entity>(
    entity: E,
    items: readonly EntityItems[E][],
    at: EpochMs,
  ): void {
    const candidates = routes[entity];
    const table = tables[entity];
    for (const item of items) {
      const keys = candidates.filter(({ matches }) => matches(item)).map(({ key }) => key);
      if (keys.length === 0) {
        handlers.onDropped();
        continue;
      }
      table.receive(item, at);
      handlers.onAccepted(keys, at);
    }
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties table and routes to one entity
  function removeUnwanted<E extends Entity>(entity: E): void {
    tables[entity].removeWhere((item) => !routes[entity].some(({ matches }) => matches(item)));
  }

  return {
    setSubscriptions(subscriptions) {
      const next = new Map<SubscriptionKey, ItemMatcher>();
      for (const { key, wish } of subscriptions) {
        next.set(key, matchers.get(key) ?? protocol.createMatcher(wish));
      }
      const isAnyGone = Array.from(matchers.keys()).some((key) => !next.has(key));
      matchers = next;
      routes = emptyRoutes();
      for (const [key, matcher] of matchers) {
        for (const entity of ENTITIES) addRoute(routes, { entity, key, matcher });
      }
      if (isAnyGone) for (const entity of ENTITIES) removeUnwanted(entity);
    },
    admit(event, at) {
      admitItems<Entity>(event.entity, event.items, at);
    },
  };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties routes and matcher to one entity
function addRoute<E extends Entity>(
  routes: Routes,
  { entity, key, matcher }: { entity: E; key: SubscriptionKey; matcher: ItemMatcher },
): void {
  const matches: ItemMatcher[E] = matcher[entity];
  if (matches) routes[entity].push({ key, matches });
}

function emptyRoutes(): Routes {
  return { odds: [], prediction: [], arbitrage: [], game: [], analytics: [], portfolio: [] };
}
