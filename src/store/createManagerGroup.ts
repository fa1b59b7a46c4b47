import { createStore } from 'zustand/vanilla';
import { CONNECTION_DEFAULTS } from '../connection/connectionConfig.ts';
import { createEmitter } from '../lib/createEmitter.ts';
import type { Filter, SubscriptionKey } from '../protocols/filter.ts';
import type { Protocol } from '../protocols/protocol.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import { createBrowserEnvironment } from './createBrowserEnvironment.ts';
import { createRetainer } from './createRetainer.ts';
import { createSportTables } from './createSportTables.ts';
import { createEntityTables } from './entityTables.ts';
import type { Stop } from './environment.ts';
import { LINGER_MS } from './managerConfig.ts';
import type { ManagerConfig } from './managerConfig.ts';
import type { ManagerState } from './managerState.ts';
import { createManagerState } from './managerState.ts';
import { mergeManagerStates } from './mergeManagerStates.ts';
import type { SubscriptionStandings } from './subscriptionStanding.ts';
import type {
  ServerEventOf,
  SubscriptionHandle,
  WebSocketManager,
  WebSocketManagerOptions,
} from './webSocketManager.ts';
import { whenDecided } from './whenDecided.ts';

/** One socket of the group. */
interface Member {
  /** As everybody else sees it: what is subscribed there keeps it connected. */
  readonly manager: WebSocketManager;
  readonly own: WebSocketManager;
  /** Subscriptions in somebody's hands, each with what keeps the member connected for it. */
  readonly holds: Set<{ stop: Stop }>;
}

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
  const members = new Map<string, Member>();
  const keys = new Map<SubscriptionKey, Member>();
  let memberOptions: WebSocketManagerOptions = { ...options, environment };
  let isOpen = false;
  let isClosedByUser = false;
  let isDisposed = false;
  const empty = createManagerState(options.maxAttempts ?? CONNECTION_DEFAULTS.maxAttempts);
  const store = createStore<ManagerState>(() => empty);
  const events = createEmitter<ServerEvent>(environment.reportError);
  const tableOptions = { reportError: environment.reportError };
  const tables = createEntityTables(tableOptions);
  const sportTables = createSportTables(tables, tableOptions);

  /** Members that nobody uses have nothing to tell. */
  const used = () =>
    Array.from(members.values()).filter(
      ({ holds, own }) => holds.size > 0 || own.store.getState().subscriptions.length > 0,
    );
  const publish = () => {
    const states = used().map(({ own }) => own.store.getState());
    const merged = mergeManagerStates(states, { ...empty, connection: idle() });
    store.setState(merged, true);
  };
  const idle = () => ({
    ...empty.connection,
    status: isClosedByUser ? ('closed' as const) : ('idle' as const),
  });

  function memberOf(channel: string, filter: Filter): Member | null {
    const part = protocol.split?.({ channel, filter });
    if (!part) return null;
    const known = members.get(part.key);
    if (known) return known;
    const own = create({ ...memberOptions, protocol: part.protocol });
    const holds: Member['holds'] = new Set();
    const manager: WebSocketManager = {
      ...own,
      subscribe: (...wish) => hold(member, ...wish),
      managerOf: (...wish) => group.managerOf(...wish),
    };
    const member: Member = { manager, own, holds };
    members.set(part.key, member);
    own.store.subscribe(publish);
    for (const kind of EVENT_KINDS) own.on(kind, (event) => events.emit(event));
    return member;
  }

  function hold(
    member: Member,
    ...[channel, filter, wanted]: Parameters<WebSocketManager['subscribe']>
  ): SubscriptionHandle {
    const handle = member.own.subscribe(channel, filter, wanted);
    if (isDisposed) return handle;
    keys.set(handle.key, member);
    const held = { stop: isOpen ? member.own.retain() : noop };
    member.holds.add(held);
    return {
      ...handle,
      unsubscribe() {
        if (!member.holds.delete(held)) return;
        handle.unsubscribe();
        held.stop();
      },
    };
  }

  const open = () => {
    isClosedByUser = false;
    if (isOpen) return;
    isOpen = true;
    for (const { own, holds } of members.values()) {
      for (const held of holds) held.stop = own.retain();
    }
  };
  const close = () => {
    isOpen = false;
    for (const { own, holds } of members.values()) {
      for (const held of holds) {
        held.stop();
        held.stop = noop;
      }
      own.disconnect();
    }
    publish();
  };
  const lingerMs = () => memberOptions.lingerMs ?? LINGER_MS;
  const start = () => {
    if (!isDisposed && !isClosedByUser) open();
  };
  const retainer = createRetainer(environment, { lingerMs, start, end: close });
  const owners = createRetainer(environment, { lingerMs, start: noop, end: close });
  const each = (act: (manager: WebSocketManager) => void) => {
    for (const { own } of members.values()) act(own);
  };
  /** A member that was disconnected by hand takes no part again before it is told to. */
  const connectUsed = () => {
    for (const { own, holds } of members.values()) if (holds.size > 0) void own.connect();
  };

  const group: WebSocketManager = {
    store,
    tables,
    tableOf: (definition) => sportTables.of(definition),
    managerOf: (channel, filter = {}) => memberOf(channel, filter)?.manager ?? group,
    subscriptions: createGroupStandings((key) => keys.get(key)?.own.subscriptions),
    protocol,
    connect() {
      if (!isDisposed) {
        open();
        connectUsed();
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
      open();
      for (const { own, holds } of members.values()) if (holds.size > 0) own.reconnect();
    },
    retain: ({ shouldConnect = true } = {}) => (shouldConnect ? retainer : owners).retain(),
    subscribe(channel, filter = {}, wanted = {}) {
      const member = memberOf(channel, filter);
      if (!member) throw new RangeError(`${protocol.name} has no channel "${channel}"`);
      return hold(member, channel, filter, wanted);
    },
    retry: (key) => keys.get(key)?.own.retry(key),
    lastReceivedAt: (key) => keys.get(key)?.own.lastReceivedAt(key) ?? null,
    askForFrames: (count) => each((own) => own.askForFrames(count)),
    send: (message) => used().reduce((wasSent, { own }) => own.send(message) || wasSent, false),
    on(kind, listener) {
      return events.subscribe((event) => {
        if (isOfKind(event, kind)) listener(event);
      });
    },
    setToken(token) {
      memberOptions = { ...memberOptions, token };
      each((own) => own.setToken(token));
    },
    setConfig(changes: Partial<ManagerConfig>) {
      memberOptions = { ...memberOptions, ...changes };
      each((own) => own.setConfig(changes));
    },
    dismissNotification: (id) => each((own) => own.dismissNotification(id)),
    clearNotifications: () => each((own) => own.clearNotifications()),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      retainer.dispose();
      owners.dispose();
      close();
      each((own) => own.dispose());
    },
  };
  return group;
}

const noop = () => undefined;

const EVENT_KINDS: readonly ServerEvent['kind'][] = [
  'ready',
  'confirmed',
  'removed',
  'rejected',
  'ping',
  'pong',
  'update',
  'occurrence',
  'frame',
  'notice',
  'error',
  'info',
  'unknown',
  'invalid',
];

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
