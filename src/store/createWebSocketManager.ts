import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { CONNECTION_DEFAULTS } from '../connection/connectionConfig.ts';
import { toSubscriptionKey } from '../protocols/filter.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import { sportsbook } from '../protocols/sportsbook/sportsbook.ts';
import { createReconnectingTransport } from '../transport/reconnectingTransport.ts';
import { createBrowserEnvironment } from './createBrowserEnvironment.ts';
import type { ManagerParts } from './managerParts.ts';
import { createManagerParts } from './createManagerParts.ts';
import { createRetainer } from './createRetainer.ts';
import type { SubscriptionPublisher } from './createSubscriptionPublisher.ts';
import { createManagerGroup } from './createManagerGroup.ts';
import { createTokenVault } from './createTokenVault.ts';
import type { Environment, Stop } from './environment.ts';
import type { ManagerConfig } from './managerConfig.ts';
import { LINGER_MS } from './managerConfig.ts';
import type { ManagerState } from './managerState.ts';
import { createManagerState } from './managerState.ts';
import { createNotificationInbox } from './notificationInbox.ts';
import { createMemorySettings } from './notificationSettingsStore.ts';
import { whenDecided } from './whenDecided.ts';
import type {
  ServerEventOf,
  WebSocketManager,
  WebSocketManagerOptions,
} from './webSocketManager.ts';

const HOUSEKEEPING_MS = 1_000;

/**
 * Creates a manager: one connection, its subscriptions, its tables; or, of a protocol with a socket for each wish, one for
 * each of them, seen as one.
 *
 * @example
 * const manager = createWebSocketManager({ baseUrl: 'ws://localhost:8000' });
 * manager.subscribe('odds_updates', { sport: 'NBA' });
 * await manager.connect();
 */
export function createWebSocketManager(options: WebSocketManagerOptions): WebSocketManager {
  const protocol = options.protocol ?? sportsbook;
  if (protocol.split) return createManagerGroup({ ...options, protocol }, createWebSocketManager);
  return createLinkManager({ ...options, protocol });
}

/** A manager of one socket. */
function createLinkManager(
  options: WebSocketManagerOptions & { readonly protocol: Protocol },
): WebSocketManager {
  const { protocol } = options;
  const environment = options.environment ?? createBrowserEnvironment();
  const notificationSettings = options.notificationSettings ?? createMemorySettings();
  let config: ManagerConfig = options;
  let isDisposed = false;
  let isClosedByUser = false;

  const store = createStore<ManagerState>(() =>
    createManagerState(options.maxAttempts ?? CONNECTION_DEFAULTS.maxAttempts),
  );
  const tokens = createTokenVault(options.token ?? null, environment.reportError);
  const parts = createManagerParts({
    store,
    environment,
    protocol,
    tokens,
    openTransport: options.transport ?? createReconnectingTransport,
    getConfig: () => config,
    notificationSettings,
  });
  const { driver, desk } = parts;
  const platform = createPlatformWatch(environment, store, parts);

  const close = () => {
    driver.dispatch({ type: 'disconnect' });
    parts.notifications.withdrawConnection();
    platform.stop();
  };
  const open = () => {
    isClosedByUser = false;
    notificationSettings.restore();
    platform.start();
    driver.dispatch({ type: 'connect' });
  };
  const lingerMs = () => config.lingerMs ?? LINGER_MS;
  const start = () => {
    if (!isDisposed && !isClosedByUser) open();
  };
  const retainer = createRetainer(environment, { lingerMs, start, end: close });
  const owners = createRetainer(environment, { lingerMs, start: noop, end: close });

  const inbox = createNotificationInbox(parts.notifications, notificationSettings);

  const manager: WebSocketManager = {
    store: toPublicStore(store, parts.publisher, environment.reportError),
    tables: parts.tables,
    tableOf: (definition) => parts.sportTables.of(definition),
    managerOf: () => manager,
    subscriptions: parts.standings,
    protocol,
    connect() {
      if (!isDisposed) {
        tokens.forgive();
        open();
      }
      return whenDecided(store);
    },
    disconnect() {
      isClosedByUser = true;
      retainer.cancel();
      close();
    },
    reconnect() {
      if (isDisposed) return;
      isClosedByUser = false;
      tokens.forgive();
      platform.start();
      driver.dispatch({ type: 'retryNow' });
    },
    retain: ({ shouldConnect = true } = {}) => (shouldConnect ? retainer : owners).retain(),
    subscribe(channel, filter = {}, subscribeOptions = {}) {
      if (isDisposed)
        return { key: toSubscriptionKey({ channel, filter }), unsubscribe: noop, retry: noop };
      const staleAfterMs = subscribeOptions.staleAfterMs ?? config.silentAfterMs?.[channel];
      const { key, release } = desk.want(
        { channel, filter },
        staleAfterMs === undefined ? subscribeOptions : { ...subscribeOptions, staleAfterMs },
      );
      return { key, unsubscribe: release, retry: () => desk.retry(key) };
    },
    retry: (key) => desk.retry(key),
    lastReceivedAt: (key) => desk.lastReceivedAt(key),
    askForFrames: (count) => parts.askForFrames(count),
    send: (message) => driver.send({ kind: 'raw', message }),
    on(kind, listener) {
      return parts.events.subscribe((event) => {
        if (isOfKind(event, kind)) listener(event);
      });
    },
    inspect: (listener) => parts.inspector.inspect(listener),
    setToken(token) {
      if (!tokens.setSource(token)) return;
      parts.desk.forgetUnwanted();
      driver.dispatch({ type: 'tokenReplaced' });
    },
    setConfig(changes) {
      config = { ...config, ...changes };
    },
    inbox,
    dismissNotification: (id) => void inbox.remove([id]),
    clearNotifications: () => void inbox.remove(null),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      retainer.dispose();
      owners.dispose();
      close();
      desk.dispose();
      parts.publisher.publish();
      parts.scheduler.cancel();
    },
  };
  return manager;
}

const noop = () => undefined;

/** A listener that throws must not stop the others, nor the transition of the machine that it heard of. */
function toPublicStore(
  store: StoreApi<ManagerState>,
  publisher: SubscriptionPublisher,
  reportError: (error: unknown) => void,
): WebSocketManager['store'] {
  return {
    ...store,
    getState: () => publisher.getState(),
    subscribe: (listener) =>
      store.subscribe((_state, previous) => {
        try {
          listener(publisher.getState(), previous);
        } catch (error) {
          reportError(error);
        }
      }),
  };
}

function isOfKind<Kind extends ServerEvent['kind']>(
  event: ServerEvent,
  kind: Kind,
): event is ServerEventOf<Kind> {
  return event.kind === kind;
}

/** Listens to the page and runs the housekeeping, from the first dial until the connection is closed. */
function createPlatformWatch(
  environment: Environment,
  store: { setState(state: Partial<ManagerState>): void },
  { driver, scheduler, slowdown, housekeep }: ManagerParts,
): { start(): void; stop(): void } {
  let stops: Stop[] | null = null;
  let stopTick: Stop = noop;
  const tick = () => {
    housekeep();
    stopTick = environment.startTimer(tick, HOUSEKEEPING_MS);
  };
  return {
    start() {
      if (stops) return;
      stops = [
        environment.onVisibility(() => {
          scheduler.visibilityChanged();
          slowdown.visibilityChanged();
        }),
        environment.onNetwork((isOnline) => {
          store.setState({ network: { isOnline } });
          driver.dispatch({ type: 'network', isOnline });
        }),
        environment.onFreeze((isFrozen) => driver.dispatch({ type: 'page', isFrozen })),
      ];
      // A frame that was asked for before may never come: nobody listened when the page was hidden.
      if (environment.isHidden()) scheduler.visibilityChanged();
      slowdown.start();
      stopTick = environment.startTimer(tick, HOUSEKEEPING_MS);
    },
    stop() {
      stopTick();
      slowdown.stop();
      for (const stop of stops ?? []) stop();
      // What is not listened to is not known: an "offline" of now must not outlive the network's return.
      if (stops) store.setState({ network: { isOnline: true } });
      stops = null;
      housekeep();
    },
  };
}
