import { createStore } from 'zustand/vanilla';
import type { Subscription } from '../../src/connection/subscription.ts';
import { billiardsTables } from '../../src/domain/billiards/billiardsTables.ts';
import { trajectories } from '../../src/domain/billiards/trajectories.ts';
import { cricketMatches } from '../../src/domain/cricket/cricketMatches.ts';
import { nflGames } from '../../src/domain/nfl/nflGames.ts';
import type { Notice } from '../../src/domain/notifications/notification.ts';
import type { NotificationSettings } from '../../src/domain/notifications/notificationSettings.ts';
import type { EntityItems } from '../../src/protocols/entities.ts';
import { toSubscriptionKey } from '../../src/protocols/filter.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { sportsbook } from '../../src/protocols/sportsbook/sportsbook.ts';
import { createBrowserEnvironment } from '../../src/store/createBrowserEnvironment.ts';
import { createNotificationDesk } from '../../src/store/createNotificationDesk.ts';
import type { WritableEntityTables } from '../../src/store/entityTables.ts';
import { createEntityTables } from '../../src/store/entityTables.ts';
import type { SportTableDesk } from '../../src/store/createSportTables.ts';
import { createSportTables } from '../../src/store/createSportTables.ts';
import type { ManagerState } from '../../src/store/managerState.ts';
import { createManagerState } from '../../src/store/managerState.ts';
import { createNotificationInbox } from '../../src/store/notificationInbox.ts';
import { createMemorySettings } from '../../src/store/notificationSettingsStore.ts';
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
    /** Everything that was told of games and matches, in order; `playNflGame` and `playCricketMatch` make some. */
    readonly nflGame?: readonly EntityItems['nflGame'][];
    readonly cricketMatch?: readonly EntityItems['cricketMatch'][];
    readonly billiardsTable?: readonly EntityItems['billiardsTable'][];
    readonly trajectory?: readonly EntityItems['trajectory'][];
  };
  /** How long ago the items came, ms. @default 0 */
  readonly ageMs?: number;
  /** In the inbox from the start. */
  readonly notices?: readonly Notice[];
  readonly settings?: Partial<NotificationSettings>;
  /** What becomes of every subscription. @default receiving */
  readonly subscription?: Partial<Pick<Subscription, 'phase' | 'error'>>;
  /** @default false */
  readonly isStale?: boolean;
  /** @default sportsbook */
  readonly protocol?: Protocol;
  /** Actions to watch; the rest do nothing. */
  readonly actions?: Partial<
    Pick<
      WebSocketManager,
      | 'connect'
      | 'disconnect'
      | 'inspect'
      | 'reconnect'
      | 'retry'
      | 'retain'
      | 'dismissNotification'
    >
  >;
}

/** A manager without a connection, whose state and rows are set by hand. */
export interface StoryManager extends WebSocketManager {
  readonly setState: (state: Partial<ManagerState>) => void;
  /** Files notices, as if something had happened now. */
  readonly file: (...notices: readonly Notice[]) => void;
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
  openSportTables(sportTables);
  fill(tables, options);
  const settings = createMemorySettings();
  settings.setState(options.settings ?? {});
  const desk = createNotificationDesk(createBrowserEnvironment(), {
    get: () => store.getState().notifications,
    set: (notifications) => store.setState({ notifications }),
    getSettings: settings.getState,
  });
  desk.file(options.notices ?? []);
  const manager: StoryManager = {
    store,
    tables,
    tableOf: (definition) => sportTables.of(definition),
    managerOf: () => manager,
    protocol: options.protocol ?? sportsbook,
    setState: (state) => store.setState(state),
    connect: async () => store.getState().connection,
    disconnect: noop,
    reconnect: noop,
    retain: () => noop,
    subscribe(channel, filter = {}) {
      const record = toSubscription({ channel, filter }, subscription);
      store.setState(({ subscriptions }) => ({
        subscriptions: countWish(subscriptions, record, 1),
      }));
      let isReleased = false;
      const unsubscribe = () => {
        if (isReleased) return;
        isReleased = true;
        store.setState(({ subscriptions }) => ({
          subscriptions: countWish(subscriptions, record, -1),
        }));
      };
      return { key: record.key, unsubscribe, retry: noop };
    },
    subscriptions: {
      get: (key) => store.getState().subscriptions.find((record) => record.key === key),
      subscribe: (_key, listener) => store.subscribe(listener),
    },
    retry: noop,
    lastReceivedAt: (key) =>
      store.getState().subscriptions.find((record) => record.key === key)?.lastReceivedAt ?? null,
    askForFrames: noop,
    send: () => false,
    on: () => noop,
    inspect: () => noop,
    setToken: noop,
    setConfig: noop,
    inbox: createNotificationInbox(desk, settings),
    file: (...notices) => desk.file(notices),
    dismissNotification: (id) => void desk.remove([id]),
    clearNotifications: () => void desk.remove(null),
    dispose: noop,
    ...actions,
  };
  return manager;
}

const noop = () => undefined;

/** All of them: a story may fill any. */
function openSportTables(sportTables: SportTableDesk) {
  sportTables.of(nflGames);
  sportTables.of(cricketMatches);
  sportTables.of(billiardsTables);
  sportTables.of(trajectories);
}

function fill(tables: WritableEntityTables, options: StoryManagerOptions) {
  const { items = {}, isStale = false, ageMs = 0 } = options;
  const now = Date.now() - ageMs;
  for (const item of items.odds ?? []) tables.odds.receive(item, now);
  for (const item of items.prediction ?? []) tables.prediction.receive(item, now);
  for (const item of items.arbitrage ?? []) tables.arbitrage.receive(item, now);
  for (const item of items.game ?? []) tables.game.receive(item, now);
  for (const item of items.nflGame ?? []) tables.nflGame?.receive(item, now);
  for (const item of items.cricketMatch ?? []) tables.cricketMatch?.receive(item, now);
  for (const item of items.billiardsTable ?? []) tables.billiardsTable?.receive(item, now);
  for (const item of items.trajectory ?? []) tables.trajectory?.receive(item, now);
  for (const table of Object.values(tables)) {
    table.flush();
    if (isStale) table.markStale();
    table.flush();
  }
}

/** One more or one less wants it; what nobody wants is gone. One that is there keeps its place and how it stands. */
function countWish(
  subscriptions: readonly Subscription[],
  record: Subscription,
  change: 1 | -1,
): readonly Subscription[] {
  const known = subscriptions.find(({ key }) => key === record.key);
  if (!known) return change > 0 ? [...subscriptions, record] : subscriptions;
  const wantedCount = known.wantedCount + change;
  return wantedCount === 0
    ? subscriptions.filter((other) => other !== known)
    : subscriptions.map((other) => (other === known ? { ...known, wantedCount } : other));
}

/** How a subscription stands, by hand. */
export function toSubscription(
  wish: Subscription['wish'],
  facts: Partial<Omit<Subscription, 'key' | 'wish'>> = {},
): Subscription {
  return {
    key: toSubscriptionKey(wish),
    wish,
    phase: 'receiving',
    error: null,
    wantedCount: 1,
    lingerUntil: null,
    ackDeadlineAt: null,
    roomId: null,
    lastReceivedAt: null,
    staleAfterMs: null,
    ...facts,
  };
}
