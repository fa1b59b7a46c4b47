import type { Subscription } from '../connection/subscription.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Entity, EntityItems } from '../protocols/entities.ts';
import { ENTITIES } from '../protocols/entities.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { ItemMatcher, Protocol } from '../protocols/protocol.ts';
import type { UpdateEvent } from '../protocols/serverEvent.ts';
import type { RouteIndex } from './createRouteIndex.ts';
import { createRouteIndex } from './createRouteIndex.ts';
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

type Indexes = { readonly [E in Entity]: RouteIndex<EntityItems[E]> };

/** Creates a gate in front of the tables; it accepts nothing until it knows of a subscription. */
export function createSubscriptionGate(
  protocol: Protocol,
  tables: WritableEntityTables,
  handlers: GateHandlers,
): SubscriptionGate {
  const indexes: Indexes = {
    odds: createRouteIndex(),
    prediction: createRouteIndex(),
    arbitrage: createRouteIndex(),
    game: createRouteIndex(),
    analytics: createRouteIndex(),
    portfolio: createRouteIndex(),
  };
  /** How each subscription gives its routes back. */
  const claims = new Map<SubscriptionKey, readonly (() => void)[]>();

  function admitItems<E extends Entity>(
    entity: E,
    items: readonly EntityItems[E][],
    at: EpochMs,
  ): void {
    const index = indexes[entity];
    const table = tables[entity];
    for (const item of items) {
      const keys = index.keysFor(item);
      if (keys.length === 0) {
        handlers.onDropped();
        continue;
      }
      table.receive(item, at);
      handlers.onAccepted(keys, at);
    }
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties table and index to one entity
  function removeUnwanted<E extends Entity>(entity: E): void {
    const index = indexes[entity];
    tables[entity].removeWhere((item) => !index.isWanted(item));
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties matcher and index to one entity
  function claim<E extends Entity>(entity: E, { key, wish }: Subscription): () => void {
    const matches: ItemMatcher[E] = protocol.createMatcher(wish)[entity];
    const pivot = protocol.pivotOf?.(wish, entity) ?? null;
    return matches ? indexes[entity].add({ key, matches, pivot }) : () => undefined;
  }

  function giveBackGone(subscriptions: readonly Subscription[]): boolean {
    const wanted = new Set(subscriptions.map(({ key }) => key));
    const gone = Array.from(claims).filter(([key]) => !wanted.has(key));
    for (const [key, giveBacks] of gone) {
      for (const giveBack of giveBacks) giveBack();
      claims.delete(key);
    }
    return gone.length > 0;
  }

  return {
    setSubscriptions(subscriptions) {
      const isAnyGone = giveBackGone(subscriptions);
      for (const subscription of subscriptions) {
        if (claims.has(subscription.key)) continue;
        claims.set(
          subscription.key,
          ENTITIES.map((entity) => claim(entity, subscription)),
        );
      }
      if (isAnyGone) for (const entity of ENTITIES) removeUnwanted(entity);
    },
    admit(event, at) {
      admitItems<Entity>(event.entity, event.items, at);
    },
  };
}
