import { FOLDS } from '../domain/folds.ts';
import type { Subscription, SubscriptionChange } from '../connection/subscription.ts';
import type { EpochMs } from '../lib/clock.ts';
import type { Entity, EntityItems, EntitySubjects } from '../protocols/entities.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { ItemMatcher, Protocol } from '../protocols/protocol.ts';
import type { UpdateEvent } from '../protocols/serverEvent.ts';
import type { RouteIndex } from './createRouteIndex.ts';
import { createRouteIndex } from './createRouteIndex.ts';
import type { WritableEntityTables } from './entityTables.ts';
import { tableOf } from './entityTables.ts';

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
   * Some subscriptions changed: matchers of new ones are built, those of gone ones forgotten, and rows that nobody
   * wants any more are removed, so that they can't be shown as fresh when somebody wants them again. What goes together
   * is best told together: the rows are looked at once a call.
   */
  update(changes: readonly SubscriptionChange[]): void;
  /** Puts an update's wanted items into their table. True if that made it dirty. */
  admit(event: UpdateEvent, at: EpochMs): boolean;
}

interface Claim {
  readonly entity: Entity;
  readonly giveBack: () => void;
}

type Indexes = { readonly [E in Entity]: RouteIndex<EntitySubjects[E]> };

const isEntity = (indexes: Indexes, name: string): name is Entity => Object.hasOwn(indexes, name);

/** Creates a gate in front of the tables; it accepts nothing until it knows of a subscription. */
export function createSubscriptionGate(
  protocol: Protocol,
  tables: WritableEntityTables,
  handlers: GateHandlers,
): SubscriptionGate {
  const indexes: Indexes = {
    odds: createRouteIndex(FOLDS.odds.keyFields),
    prediction: createRouteIndex(FOLDS.prediction.keyFields),
    arbitrage: createRouteIndex(FOLDS.arbitrage.keyFields),
    game: createRouteIndex(FOLDS.game.keyFields),
    analytics: createRouteIndex(FOLDS.analytics.keyFields),
    portfolio: createRouteIndex(FOLDS.portfolio.keyFields),
    nflGame: createRouteIndex(),
    cricketMatch: createRouteIndex(),
    billiardsTable: createRouteIndex(),
    trajectory: createRouteIndex(),
  };
  const entities = Object.keys(indexes).filter((name) => isEntity(indexes, name));
  /** What each subscription covers, and how it gives those routes back. */
  const claims = new Map<SubscriptionKey, readonly Claim[]>();

  function admitItems<E extends Entity>(
    entity: E,
    items: readonly EntityItems[E][],
    at: EpochMs,
  ): boolean {
    const index = indexes[entity];
    const table = tableOf(tables, entity);
    let isDirty = false;
    for (const item of items) {
      const entry = table?.find(item) ?? null;
      const keys = index.keysFor(item, entry);
      if (keys.length === 0) {
        handlers.onDropped();
        continue;
      }
      // Wanted, but nobody keeps its read model: who follows only pictures or occurrences is served all the same.
      if (table?.receive(item, at, entry) === true) isDirty = true;
      handlers.onAccepted(keys, at);
    }
    return isDirty;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties table and index to one entity
  function removeUnwanted<E extends Entity>(entity: E): void {
    const index = indexes[entity];
    tableOf(tables, entity)?.removeWhere((known) => !index.isWanted(known));
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties matcher and index to one entity
  function claimEntity<E extends Entity>(
    entity: E,
    { key, wish }: Subscription,
    matcher: ItemMatcher,
  ): Claim | null {
    const matches: ItemMatcher[E] = matcher[entity];
    const pivot = protocol.pivotOf?.(wish, entity) ?? null;
    return matches ? { entity, giveBack: indexes[entity].add({ key, matches, pivot }) } : null;
  }

  function claim(subscription: Subscription): void {
    if (claims.has(subscription.key)) return;
    const matcher = protocol.createMatcher(subscription.wish);
    claims.set(
      subscription.key,
      entities.flatMap((entity) => claimEntity(entity, subscription, matcher) ?? []),
    );
  }

  /** Gives the routes of a gone subscription back; returns what it covered. */
  function giveBack(key: SubscriptionKey): readonly Entity[] {
    const given = claims.get(key) ?? [];
    claims.delete(key);
    for (const each of given) each.giveBack();
    return given.map(({ entity }) => entity);
  }

  return {
    update(changes) {
      const poorer = new Set<Entity>();
      for (const { key, subscription } of changes) {
        if (subscription) claim(subscription);
        else for (const entity of giveBack(key)) poorer.add(entity);
      }
      for (const entity of poorer) removeUnwanted(entity);
    },
    admit: (event, at) => admitItems<Entity>(event.entity, event.items, at),
  };
}
