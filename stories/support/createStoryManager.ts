import { createStore } from 'zustand/vanilla';
import type { Subscription } from '../../src/connection/subscription.ts';
import type { EntityItems } from '../../src/protocols/entities.ts';
import { toSubscriptionKey } from '../../src/protocols/filter.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import type { WritableEntityTables } from '../../src/store/entityTables.ts';
import { createEntityTables } from '../../src/store/entityTables.ts';
import { createSportTables } from '../../src/store/createSportTables.ts';
import type { ManagerState } from '../../src/store/managerState.ts';
import { createManagerState } from '../../src/store/managerState.ts';
import type { WebSocketManager } from '../../src/store/webSocketManager.ts';

/** A fixed situation, for states that are hard to reach or hard to hold. */
export interface StoryManagerOptions {
  /** On top of a manager that was never connected. */
  readonly state?: Partial<ManagerState>;
  readonly items?: {
    readonly odds?: readonly EntityItems['odds'][];
    readonly prediction?: readonly EntityItems['prediction'][];
    readonly arbitrage?: readonly EntityItems['arbitrage'][];
    readonly game?: readonly EntityItems['game'][];
  };
  /** What becomes of every subscription. @default receiving */
  readonly subscription?: Partial<Pick<Subscription, 'phase' | 'error'>>;
  /** @default false */
  readonly isStale?: boolean;
  /** Actions to watch; the rest do nothing. */
  readonly actions?: Partial<
    Pick<
      WebSocketManager,
      'connect' | 'disconnect' | 'reconnect' | 'retry' | 'retain' | 'dismissNotification'
    >
  >;
}

/** A manager without a connection, whose state and rows are set by hand. */
export interface StoryManager extends WebSocketManager {
  readonly setState: (state: Partial<ManagerState>) => void;
  readonly tables: WritableEntityTables;
}

/** Creates one. It keeps subscriptions as a real one does, but all of them stand as `subscription` says. */
export function createStoryManager(options: StoryManagerOptions = {}): StoryManager {
  const { actions = {}, subscription = {} } = options;
  const store = createStore<ManagerState>(() => ({ ...createManagerState(5), ...options.state }));
  const tableOptions = {
    reportError(error: unknown) {
      throw error;
    },
  };
  const tables = createEntityTables(tableOptions);
  const sportTables = createSportTables(tables, tableOptions);
  fill(tables, options);
  const manager: StoryManager = {
    store,
    tables,
    tableOf: (definition) => sportTables.of(definition),
    managerOf: () => manager,
    protocol: sportsbook,
    setState: (state) => store.setState(state),
    connect: async () => store.getState().connection,
    disconnect: noop,
    reconnect: noop,
    retain: () => noop,
    subscribe(channel, filter = {}) {
      const record = toSubscription({ channel, filter }, subscription);
      store.setState(({ subscriptions }) => ({
        subscriptions: [...subscriptions.filter(({ key }) => key !== record.key), record],
      }));
      return { key: record.key, unsubscribe: noop, retry: noop };
    },
    subscriptions: {
      get: (key) => store.getState().subscriptions.find((record) => record.key === key),
      subscribe: (_key, listener) => store.subscribe(listener),
    },
    retry: noop,
    lastReceivedAt: () => null,
    askForFrames: noop,
    send: () => false,
    on: () => noop,
    setToken: noop,
    setConfig: noop,
    dismissNotification: (id) =>
      store.setState(({ notifications }) => ({
        notifications: notifications.filter((entry) => entry.id !== id),
      })),
    clearNotifications: () => store.setState({ notifications: [] }),
    dispose: noop,
    ...actions,
  };
  return manager;
}

const noop = () => undefined;

function fill(tables: WritableEntityTables, { items = {}, isStale = false }: StoryManagerOptions) {
  const now = Date.now();
  for (const item of items.odds ?? []) tables.odds.receive(item, now);
  for (const item of items.prediction ?? []) tables.prediction.receive(item, now);
  for (const item of items.arbitrage ?? []) tables.arbitrage.receive(item, now);
  for (const item of items.game ?? []) tables.game.receive(item, now);
  for (const table of Object.values(tables)) {
    table.flush();
    if (isStale) table.markStale();
    table.flush();
  }
}

function toSubscription(
  wish: Subscription['wish'],
  { phase = 'receiving', error = null }: Partial<Pick<Subscription, 'phase' | 'error'>>,
): Subscription {
  return {
    key: toSubscriptionKey(wish),
    wish,
    phase,
    error,
    wantedCount: 1,
    lingerUntil: null,
    ackDeadlineAt: null,
    roomId: null,
    lastReceivedAt: null,
    staleAfterMs: null,
  };
}
