import { createStore } from 'zustand/vanilla';
import { CONNECTION_DEFAULTS } from '../connection/connectionConfig.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { SubscriptionKey } from '../protocols/filter.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { EVENT_KINDS } from '../protocols/eventKinds.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import { createBrowserEnvironment } from './createBrowserEnvironment.ts';
import { createGroupInspector } from './createGroupInspector.ts';
import { createGroupInbox } from './createGroupInbox.ts';
import type { GroupMembers } from './createGroupMembers.ts';
import { createGroupMembers } from './createGroupMembers.ts';
import { createNotificationTagger } from './createNotificationTagger.ts';
import { createRetainer } from './createRetainer.ts';
import { createSportTables } from './createSportTables.ts';
import { createEntityTables } from './entityTables.ts';
import { keepUnchanged } from './keepUnchanged.ts';
import type { ManagerConfig } from './managerConfig.ts';
import type { ManagerState } from './managerState.ts';
import { createManagerState } from './managerState.ts';
import { mergeManagerStates } from './mergeManagerStates.ts';
import { createMemorySettings } from './notificationSettingsStore.ts';
import type { SubscriptionStandings } from './subscriptionStanding.ts';
import type {
  ServerEventOf,
  WebSocketManager,
  WebSocketManagerOptions,
} from './webSocketManager.ts';
import { whenDecided } from './whenDecided.ts';

/** How a group makes its members. */
export type CreateManager = (options: WebSocketManagerOptions) => WebSocketManager;

/**
 * Creates a manager for a protocol with a socket for each wish: one manager for each socket, made when first asked for and
 * connected while something is subscribed there. Its own store tells of all of them as one (`mergeManagerStates`);
 * rows are in the tables of `managerOf(channel, filter)`.
 */
export function createManagerGroup(
  options: WebSocketManagerOptions & { readonly protocol: Protocol },
  create: CreateManager,
): WebSocketManager {
  const { protocol } = options;
  const environment = options.environment ?? createBrowserEnvironment();
  const notificationSettings = options.notificationSettings ?? createMemorySettings();
  let memberOptions: WebSocketManagerOptions = { ...options, environment, notificationSettings };
  let isClosedByUser = false;
  let isDisposed = false;
  const empty = createManagerState(options.maxAttempts ?? CONNECTION_DEFAULTS.maxAttempts);
  const store = createStore<ManagerState>(() => empty);
  const events = createEmitter<ServerEvent>(environment.reportError);
  const tableOptions = { reportError: environment.reportError };
  const tables = createEntityTables(tableOptions);
  const sportTables = createSportTables(tables, tableOptions);

  const members: GroupMembers = createGroupMembers({
    protocol,
    create: (memberProtocol) => create({ ...memberOptions, protocol: memberProtocol }),
    managerOf: (...wish) => group.managerOf(...wish),
    onBack(own) {
      own.setConfig(memberOptions);
      own.setToken(memberOptions.token ?? null);
    },
    onCreated(own, key) {
      numbers.set(own, key);
      own.store.subscribe(publish);
      inspector.joined(own, key);
      for (const kind of EVENT_KINDS) own.on(kind, (event) => events.emit(event));
    },
  });
  const numbers = new WeakMap<WebSocketManager, string>();
  const inspector = createGroupInspector(() =>
    members.all().map(({ own }) => [own, numbers.get(own) ?? ''] as const),
  );
  const tag = createNotificationTagger();

  /** Members that nobody uses have nothing to tell. */
  function publish(): void {
    const states = members.used().map(({ own }) => {
      const state = own.store.getState();
      return { ...state, notifications: tag(state.notifications, numbers.get(own) ?? '') };
    });
    const status = isClosedByUser ? ('closed' as const) : ('idle' as const);
    const idle = { ...empty, connection: { ...empty.connection, status } };
    store.setState(keepUnchanged(store.getState(), mergeManagerStates(states, idle)), true);
  }

  const open = () => {
    isClosedByUser = false;
    notificationSettings.restore();
    members.open();
  };
  const start = () => {
    if (!isDisposed && !isClosedByUser) open();
  };
  const close = () => members.close();
  const retainer = createRetainer(environment, { lingerMs: atOnce, start, end: close });
  const endAll = () => {
    members.close();
    // Nobody can reach it any more, whoever connected it.
    for (const { holds, own } of members.all()) if (holds.size === 0) own.disconnect();
  };
  const owners = createRetainer(environment, { lingerMs: atOnce, start: noop, end: endAll });
  const each = (act: (manager: WebSocketManager) => void) => {
    for (const { own } of members.all()) act(own);
  };
  /** A member that was disconnected by hand takes no part again before it is told to. */
  const followed = () => members.all().filter(({ holds }) => holds.size > 0);

  const inbox = createGroupInbox({
    settings: notificationSettings,
    members: () => members.all().map(({ own }) => ({ own, tag: numbers.get(own) ?? '' })),
    shown: () => store.getState().notifications,
  });

  const group: WebSocketManager = {
    store,
    tables,
    tableOf: (definition) => sportTables.of(definition),
    managerOf: (channel, filter = {}) => members.of(channel, filter)?.manager ?? group,
    subscriptions: createGroupStandings((key) => members.ofKey(key)?.own.subscriptions),
    protocol,
    connect() {
      if (!isDisposed) {
        open();
        for (const { own } of followed()) void own.connect();
      }
      return whenDecided(store);
    },
    disconnect() {
      isClosedByUser = true;
      retainer.cancel();
      members.shut();
      publish();
    },
    reconnect() {
      if (isDisposed) return;
      open();
      for (const { own } of followed()) own.reconnect();
    },
    retain: ({ shouldConnect = true } = {}) => (shouldConnect ? retainer : owners).retain(),
    subscribe(channel, filter = {}, wanted = {}) {
      const member = members.of(channel, filter);
      if (!member) throw new RangeError(`${protocol.name} has no channel "${channel}"`);
      return members.hold(member, [channel, filter, wanted]);
    },
    retry: (key) => members.ofKey(key)?.own.retry(key),
    lastReceivedAt: (key) => members.ofKey(key)?.own.lastReceivedAt(key) ?? null,
    askForFrames: (count) => each((own) => own.askForFrames(count)),
    send: (message) =>
      members.used().reduce((wasSent, { own }) => own.send(message) || wasSent, false),
    on(kind, listener) {
      return events.subscribe((event) => {
        if (isOfKind(event, kind)) listener(event);
      });
    },
    inspect: (listener) => inspector.inspect(listener),
    setToken(token) {
      memberOptions = { ...memberOptions, token };
      each((own) => own.setToken(token));
    },
    setConfig(changes: Partial<ManagerConfig>) {
      memberOptions = { ...memberOptions, ...changes };
      each((own) => own.setConfig(changes));
    },
    inbox,
    dismissNotification: (id) => void inbox.remove([id]),
    clearNotifications: () => void inbox.remove(null),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      retainer.dispose();
      owners.dispose();
      members.dispose();
      publish();
    },
  };
  return group;
}

const noop = () => undefined;
/** At the end of the task and no later: the members linger themselves. */
const atOnce = () => 0;

/** Standings of whichever member a subscription belongs to. */
function createGroupStandings(
  find: (key: SubscriptionKey) => SubscriptionStandings | undefined,
): SubscriptionStandings {
  return {
    get: (key) => find(key)?.get(key),
    subscribe: (key, listener) => find(key)?.subscribe(key, listener) ?? noop,
  };
}

function isOfKind<Kind extends ServerEvent['kind']>(
  event: ServerEvent,
  kind: Kind,
): event is ServerEventOf<Kind> {
  return event.kind === kind;
}
